/** Upsert: found rows are updated, others inserted. Source: Apex Developer Guide, "Upserting Records". */
import { raise } from '../../platform/core/error.ts';
import type { SObjectValue } from '../records/index.ts';
import { isIdLookup } from '../schema/idLookup.ts';
import { isText, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { isWide, isWideSql, toSql } from '../store/values.ts';
import { insertOrMatch } from './matched.ts';
import type { SaveRequest } from './request.ts';
import { failed, rowError, type RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';
import type { Writer } from './write.ts';

export class Upserter {
  private readonly table: Table;
  private readonly writer: Writer;
  constructor(table: Table, writer: Writer) {
    this.table = table;
    this.writer = writer;
  }

  upsert(object: ObjectSchema, records: readonly SObjectValue[], request: SaveRequest): readonly RowOutcome[] {
    const field = keyField(object, request.externalIdField ?? 'Id');
    const keys = field.kind === 'id' ? undefined : new UpsertKeys(this.table, object, field, records);
    const outcomes = new Map<SObjectValue, RowOutcome>();
    const inserts: SObjectValue[] = [];
    const updates: SObjectValue[] = [];
    for (const record of records) {
      const outcome = keys?.find(record);
      if (outcome !== undefined) outcomes.set(record, outcome);
      else (record.values.get('id') == null ? inserts : updates).push(record);
    }
    const inserted = inserts.length === 0 ? [] : insertOrMatch(this.writer, object, inserts, request);
    const updated = updates.length === 0 ? [] : this.writer.update(object, updates, request);
    for (const [index, record] of inserts.entries()) outcomes.set(record, { ...(inserted[index] ?? unsaved), created: true });
    for (const [index, record] of updates.entries()) outcomes.set(record, updated[index] ?? unsaved);
    return records.map((record) => outcomes.get(record) ?? unsaved);
  }
}

/** The field by which rows are matched. Errors: System.SObjectException for one that tells no rows apart. */
function keyField(object: ObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  return field !== undefined && (isIdLookup(object, field) || field.isUnique)
    ? field
    : raise('System.SObjectException', `Invalid field for upsert, must be an External Id custom or standard indexed field: ${name}`);
}

/** Finds the rows that the records of one chunk match, with one query. */
class UpsertKeys {
  private readonly field: FieldSchema;
  private readonly stored = new Map<string, string[]>();
  private readonly given = new Map<string, number>();

  constructor(table: Table, object: ObjectSchema, field: FieldSchema, records: readonly SObjectValue[]) {
    this.field = field;
    const keys = records.flatMap((record) => this.keyOf(record) ?? []);
    for (const key of keys) this.given.set(key, (this.given.get(key) ?? 0) + 1);
    const column = `"${field.name}"`;
    const among = '(SELECT value FROM json_each(?1))';
    const same =
      isText(field) && keys.some(isWide)
        ? `(${column} IN ${among} OR (${isWideSql(column)} AND fold(${column}) IN ${among}))`
        : `${column} IN ${among}`;
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const wanted = JSON.stringify(
      isText(field)
        ? keys
        : records.map((record) => toSql(record.values.get(field.name.toLowerCase()) ?? null)).filter((value) => value !== null),
    );
    for (const row of table.store.all(`SELECT "Id" AS id, "${field.name}" AS key FROM "${object.name}" WHERE ${same}${alive}`, [wanted])) {
      const key = this.folded(String(row['key']));
      this.stored.set(key, [...(this.stored.get(key) ?? []), String(row['id'])]);
    }
  }

  /** Gives the record the Id of the row with its external id. @return an outcome when that is impossible. */
  find(record: SObjectValue): RowOutcome | undefined {
    const { name } = this.field;
    const key = this.keyOf(record);
    if (key === undefined) return failed(rowError('MISSING_ARGUMENT', `${name} not specified`));
    if ((this.given.get(key) ?? 0) > 1) return failed(rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${key}`, [name]));
    const [id, second] = this.stored.get(key) ?? [];
    if (second !== undefined)
      return failed(
        rowError(
          'DUPLICATE_EXTERNAL_ID',
          `${name}: more than one record found for external id field: [${(this.stored.get(key) ?? []).join(', ')}]`,
          [name],
        ),
      );
    if (id !== undefined) record.load('id', id);
    return undefined;
  }

  private keyOf(record: SObjectValue): string | undefined {
    const value = toSql(record.values.get(this.field.name.toLowerCase()) ?? null);
    const key = value === null ? '' : String(value).trim();
    return key === '' ? undefined : this.folded(key);
  }
  private folded(text: string): string {
    return this.isExact ? text : text.toLowerCase();
  }
  /** Custom external ids match without case unless they are unique with case. */
  private get isExact(): boolean {
    const { isCaseSensitive, isUnique, isCustom } = this.field;
    return isCaseSensitive || (isCustom && !isUnique);
  }
}

const unsaved = failed(rowError('UNKNOWN_EXCEPTION', 'not saved'));
