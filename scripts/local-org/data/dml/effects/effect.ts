/** What the platform itself does with standard objects around a save. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import type { SObjectValue } from '../../records/index.ts';
import { Rows } from '../../store/rows.ts';
import type { RowError } from '../rowError.ts';
import type { Table } from '../table.ts';
import type { RecordWriter } from '../writing.ts';

export interface Effect {
  /** Fills fields of new rows before the before triggers and flows. */
  readonly filled?: (table: Table, row: SObjectValue) => void;
  /** After the before triggers, before the checks. `old` is absent for new rows; `given` is what the caller saves. */
  readonly before?: (table: Table, row: SObjectValue, old: SObjectValue | undefined, given: SObjectValue) => RowError | undefined | void;
  /** After that, saves the record that a new row belongs to. @return why it is refused, and so the row */
  readonly preceded?: (writer: RecordWriter, row: SObjectValue) => RowError | undefined;
  /** Once the row is stored, before the after triggers. */
  readonly saved?: (table: Table, row: SObjectValue, old: SObjectValue | undefined) => void;
  /** Saves the records that come with a new row, before its after triggers. @return why they are refused, and so the row */
  readonly accompanied?: (writer: RecordWriter, row: SObjectValue) => RowError | undefined;
  readonly after?: (writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined) => void;
  readonly deleted?: (writer: RecordWriter, row: SObjectValue) => void;
  /** Out of the recycle bin. */
  readonly restored?: (writer: RecordWriter, row: SObjectValue) => void;
}
export type Effects = Readonly<Record<string, Effect>>;

/** A field's value; absent ones are null. */
export function value(row: SObjectValue, name: string): ApexValue {
  return row.values.get(name.toLowerCase()) ?? null;
}
export function text(row: SObjectValue, name: string): string {
  const found = value(row, name);
  return typeof found === 'string' ? found : '';
}
export function set(row: SObjectValue, values: Readonly<Record<string, ApexValue>>): void {
  for (const [name, one] of Object.entries(values)) if (row.schema.fields.has(name.toLowerCase())) row.load(name.toLowerCase(), one);
}
export function changed(row: SObjectValue, old: SObjectValue | undefined, name: string): boolean {
  return old === undefined || !sameValue(value(old, name), value(row, name));
}
/** The category of the row's status; undefined for an unknown status. */
export function statusCategory({ schema }: Table, row: SObjectValue): string | undefined {
  return schema.statusCategory(row.schema, text(row, 'Status'));
}
/** A living record by Id. */
export function record(table: Table, object: string, id: ApexValue): SObjectValue | undefined {
  return typeof id === 'string' ? table.byId(table.schema.get(object), [id]).get(id) : undefined;
}
/** Shows a test what it has saved itself of an object whose rows of the org it does not see. */
export function showToTest({ store }: Table, row: SObjectValue): void {
  if (transaction().isTest) store.run('INSERT OR IGNORE INTO _saved_by_test VALUES (?)', [text(row, 'Id')]);
}
/** Inserts rows that the platform adds by itself, as the saving user. */
export function ownRows({ store, schema }: Table): Rows {
  const { org, user } = transaction();
  const rows = new Rows(store, schema, org.clock.now());
  rows.by(user.id);
  return rows;
}
