/** Access to the contacts, opportunities and cases of accounts. */
import type { ObjectSchema } from '../../schema/index.ts';

export const CHILDREN_OF_ACCOUNTS = ['Contact', 'Opportunity', 'Case'];

/**
 * Access to child records of an account through account shares, and for the account's owner by the access level of the owner's role.
 * Source: Object Reference, "AccountShare", OpportunityAccessLevel, and "UserRole", OpportunityAccessForAccountOwner, and those of cases and contacts.
 */
export function byAccount(
  object: ObjectSchema,
  alias: string,
  to: { readonly owners: string; readonly receivers: string },
  need: 'read' | 'edit',
): string {
  if (!CHILDREN_OF_ACCOUNTS.includes(object.name)) return '';
  const levels = need === 'edit' ? "('Edit', 'All')" : "('Read', 'Edit', 'All')";
  return (
    ` OR EXISTS (SELECT 1 FROM "AccountShare" sa WHERE sa."AccountId" = ${alias}."AccountId" AND sa."IsDeleted" = 0 AND sa."UserOrGroupId" IN (${to.receivers}) AND sa."${object.name}AccessLevel" IN ${levels})` +
    ` OR EXISTS (SELECT 1 FROM "Account" ac JOIN "User" ow ON ow."Id" = ac."OwnerId" JOIN "UserRole" ro ON ro."Id" = ow."UserRoleId" WHERE ac."Id" = ${alias}."AccountId" AND ac."OwnerId" IN (${to.owners}) AND ro."${object.name}AccessForAccountOwner" IN ${levels})`
  );
}
