/** When the shares of owner-based rules are computed anew. Source: Salesforce Help, "Sharing Rule Considerations": changes of a group's or a role's contents. */
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed } from '../effect.ts';

export function shareAnew({ sums, ruleShares }: RecordWriter): void {
  sums.once('shares of rules', () => ruleShares.keepAll());
}

/** New users own nothing yet. */
export function shareOfMovedUser(writer: RecordWriter, user: SObjectValue, old: SObjectValue | undefined): void {
  if (old !== undefined && changed(user, old, 'UserRoleId')) shareAnew(writer);
}

/** Groups of a role with its subordinates hold those below. */
export function shareOfMovedRole(writer: RecordWriter, role: SObjectValue, old: SObjectValue | undefined): void {
  if (old !== undefined && changed(role, old, 'ParentRoleId')) shareAnew(writer);
}
