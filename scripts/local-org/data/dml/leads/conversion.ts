/** What is asked of a lead's conversion, what comes of it, and what its steps share. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { RowError, RowOutcome } from '../rowError.ts';
import type { Saver } from '../saver.ts';
import type { SaveManner } from '../writing.ts';

/** `new...` are records whose values the created records take. */
export interface Conversion {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly status: string | null;
  readonly withoutOpportunity: boolean;
  readonly overwritesLeadSource: boolean;
  readonly newAccount: SObjectValue | undefined;
  readonly newContact: SObjectValue | undefined;
  readonly newOpportunity: SObjectValue | undefined;
}
export interface Converted {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly RowError[];
}
export type FieldValues = Readonly<Record<string, ApexValue>>;

/** The Ids of the records that a lead became. */
export type ConvertedIds = Pick<Converted, 'accountId' | 'contactId' | 'opportunityId'>;

export interface ConversionContext {
  readonly saver: Saver;
  readonly conversion: Conversion;
  readonly manner: SaveManner;
  /** What has gone wrong so far: with any, nothing of the conversion stays. */
  readonly errors: RowError[];
}

/** Errors of rules and code say of which object they are. Source: seen in an org ("Validation error on Lead: ..."). */
export function noteErrors(errors: RowError[], { name }: ObjectSchema, outcome: RowOutcome | undefined): void {
  for (const error of outcome?.errors ?? [])
    errors.push(
      error.code === 'FIELD_CUSTOM_VALIDATION_EXCEPTION' ? { ...error, message: `Validation error on ${name}: ${error.message}` } : error,
    );
}

/** The contact that a person account is at the same time; null for other accounts. */
export function personContactOf({ table }: Saver, accountId: string | null): string | null {
  if (accountId === null || !table.schema.hasPersonAccounts) return null;
  const [row] = table.store.all('SELECT "PersonContactId" AS id FROM "Account" WHERE "Id" = ?', [accountId]);
  return (row?.['id'] ?? null) as string | null;
}
