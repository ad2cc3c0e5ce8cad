/** Exceptions for refused rows. Source: Apex Reference Guide, "Exception Class and Built-In Exceptions", DML exceptions. */
import { ApexThrow, PlatformException } from '../../platform/core/error.ts';
import type { SObjectValue } from '../records/index.ts';
import type { RowError, RowOutcome } from './rowError.ts';

/** What an exception tells of the refused rows. */
export interface DmlDetail {
  readonly failures: readonly { readonly index: number; readonly id: string | null; readonly error: RowError }[];
}
export const INACCESSIBLE = 'Operation failed due to fields being inaccessible';
const WORDS: Readonly<Record<string, string>> = {
  insert: 'Insert',
  update: 'Update',
  upsert: 'Upsert',
  delete: 'Delete',
  undelete: 'Undelete',
  merge: 'Merge',
  process: 'Process',
  lock: 'Lock',
  unlock: 'Unlock',
};

/** Throws the platform's DmlException when a row of an all-or-none save was refused. */
export function throwFirst(operation: string, records: readonly SObjectValue[], outcomes: readonly RowOutcome[]): void {
  const row = outcomes.findIndex(({ errors }) => errors.length > 0);
  const error = outcomes[row]?.errors[0];
  if (error === undefined) return;
  const id = outcomes[row]?.id ?? records[row]?.values.get('id') ?? null;
  const where = id === null ? '' : ` with id ${String(id)}`;
  const isBare = error.message.startsWith(INACCESSIBLE);
  throwRows(
    'System.DmlException',
    isBare
      ? error.message
      : `${WORDS[operation] ?? operation} failed. First exception on row ${String(row)}${where}; first error: ${error.code}, ${error.message}: [${error.fields.join(', ')}]`,
    outcomes,
    records,
  );
}

/** Throws an exception with the errors of each row: `getDmlMessage(0)`. */
export function throwRows(
  typeName: string,
  message: string,
  outcomes: readonly Pick<RowOutcome, 'id' | 'errors'>[],
  records: readonly SObjectValue[] = [],
): never {
  const value = new PlatformException(typeName, message);
  value.detail = {
    records,
    failures: outcomes.flatMap((outcome, index) =>
      outcome.errors.map((one) => ({ index, id: outcome.id ?? ((records[index]?.values.get('id') ?? null) as string | null), error: one })),
    ),
  };
  const flight = new ApexThrow(value);
  value.thrown = flight;
  throw flight;
}
