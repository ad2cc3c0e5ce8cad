/** Unique fields against the database and against the rows before. Source: Metadata API Developer Guide, "CustomField", unique and caseSensitive. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import type { Store } from '../../store/store.ts';
import { isWide, toSql, wideEqualsSql, type SqlValue } from '../../store/values.ts';
import { rowError, type RowError } from '../rowError.ts';
import { shapeOf } from '../shape.ts';

/** The check of one chunk. */
export class UniqueCheck {
  private readonly store: Store;
  private readonly object: ObjectSchema;
  private readonly fields: readonly FieldSchema[];
  private readonly alive: string;
  /** By field: values that no stored row had when the chunk began, and no row of the chunk has taken since. */
  private readonly free = new Map<FieldSchema, Set<string>>();

  /** @param rows the chunk: its values are looked up with one query */
  constructor(store: Store, object: ObjectSchema, rows: readonly SObjectValue[]) {
    this.store = store;
    this.object = object;
    this.fields = shapeOf(object).unique;
    this.alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    if (rows.length > 1) for (const field of this.fields) this.free.set(field, this.untaken(field, rows));
  }

  /** @param old the row before the save, for changed ones: what it keeps is its own. */
  check(record: SObjectValue, old: SObjectValue | undefined): readonly RowError[] {
    const id = toSql(record.values.get('id') ?? null);
    for (const field of this.fields) {
      const value = record.values.get(field.key) ?? null;
      if (value === null || value === '' || (old !== undefined && sameValue(old.values.get(field.key) ?? null, value))) continue;
      const other = this.holder(field, value, id);
      if (other !== undefined) return [this.error(field, other)];
    }
    return [];
  }

  /** The Id of another row that has the value. */
  private holder(field: FieldSchema, value: NonNullable<ApexValue>, id: SqlValue): string | undefined {
    // the next row with this value must be checked in the database
    if (typeof value === 'string' && this.free.get(field)?.delete(keyOf(field, value)) === true) return undefined;
    const wanted = typeof value === 'string' && !isExact(field) ? value.toLowerCase() : toSql(value);
    const same = isWide(wanted) && !isExact(field) ? wideEqualsSql(`"${field.name}"`, '?') : `${columnOf(field)} = ?`;
    const sql = `SELECT "Id" FROM "${this.object.name}" WHERE ${same} AND "Id" IS NOT ?${this.alive}`;
    const [found] = this.store.all(sql, [wanted, id]);
    return found === undefined ? undefined : String(found['Id']);
  }

  private untaken(field: FieldSchema, rows: readonly SObjectValue[]): Set<string> {
    const wanted = new Set<string>();
    for (const { values } of rows) {
      const value = values.get(field.key);
      if (typeof value === 'string' && value !== '' && !isWide(value)) wanted.add(keyOf(field, value));
    }
    const sql = `SELECT "${field.name}" AS taken FROM "${this.object.name}" WHERE ${columnOf(field)} IN (SELECT value FROM json_each(?))${this.alive}`;
    if (wanted.size > 0)
      for (const { taken } of this.store.all(sql, [JSON.stringify([...wanted])])) wanted.delete(keyOf(field, String(taken)));
    return wanted;
  }

  private error(field: FieldSchema, other: string): RowError {
    if (field.name === 'Username')
      return rowError(
        'DUPLICATE_USERNAME',
        "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).",
        ['Username'],
      );
    return rowError('DUPLICATE_VALUE', `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`);
  }
}

/** The letters of ids are never alike in upper and lower case. */
const isExact = ({ isCaseSensitive, kind }: FieldSchema): boolean => isCaseSensitive || kind === 'reference';
const keyOf = (field: FieldSchema, value: string): string => (isExact(field) ? value : value.toLowerCase());
const columnOf = (field: FieldSchema): string => `"${field.name}"${isExact(field) ? ' COLLATE BINARY' : ''}`;
