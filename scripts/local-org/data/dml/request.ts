/** What one save was asked to do. */
import type { ApexValue } from '../../platform/core/contract.ts';
import type { SObjectValue } from '../records/index.ts';

export type Operation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface SaveRequest {
  readonly operation: Operation;
  readonly records: readonly SObjectValue[];
  readonly allOrNone: boolean;
  /** With the user's permissions, or without. */
  readonly mode: 'user' | 'system';
  /** For upsert; Id when absent. */
  readonly externalIdField?: string | undefined;
  /** Database.DMLOptions.allowFieldTruncation. */
  readonly mayTruncate?: boolean;
  /** Database.DMLOptions.DuplicateRuleHeader.allowSave. */
  readonly allowsDuplicates?: boolean;
  /** The lead that is converted to the saved record: they do not count as duplicates. */
  readonly convertedLead?: string;
  /** Database.DMLOptions of the call, for what they say of assignment rules. */
  readonly options?: ApexValue;
  /** The platform's own save: it sets fields that no code may. */
  readonly isPlatform?: boolean;
}

export function allowsDuplicates(options: ApexValue): boolean {
  const header = typeof options === 'object' && options !== null && 'DuplicateRuleHeader' in options ? options.DuplicateRuleHeader : null;
  return typeof header === 'object' && header !== null && 'AllowSave' in header && header.AllowSave === true;
}

/** Database.DMLOptions as the data layer reads them. */
export function mayTruncate(options: ApexValue): boolean {
  return typeof options === 'object' && options !== null && 'AllowFieldTruncation' in options && options.AllowFieldTruncation === true;
}
