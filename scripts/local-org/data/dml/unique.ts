/** Unique fields against the database and against the rows before. Source: Metadata API Developer Guide, "CustomField", unique and caseSensitive. */
import type { ApexValue } from '../../platform/core/contract.ts';
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { toSql } from '../store/values.ts';
import { rowError, type RowError } from './rowError.ts';

export class UniqueCheck {
  private readonly store: Store;
  private readonly object: ObjectSchema;
  private readonly fields: readonly FieldSchema[];
  constructor(store: Store, object: ObjectSchema) {
    this.store = store;
    this.object = object;
    this.fields = [...object.fields.values()].filter(({ isUnique }) => isUnique);
  }

  check(record: SObjectValue): readonly RowError[] {
    const id = record.values.get('id') ?? null;
    const alive = this.object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    for (const field of this.fields) {
      const value: ApexValue = record.values.get(field.name.toLowerCase()) ?? null;
      if (value === null || value === '') continue;
      const isWide = typeof value === 'string' && !field.isCaseSensitive && /[^\0-\x7f]/.test(value);
      const [column, wanted] = isWide ? [`fold("${field.name}")`, value.toLowerCase()] : [`"${field.name}"${field.isCaseSensitive ? ' COLLATE BINARY' : ''}`, toSql(value)];
      const [found] = this.store.all(`SELECT "Id" FROM "${this.object.name}" WHERE ${column} = ? AND "Id" IS NOT ?${alive}`, [wanted, toSql(id)]);
      if (found !== undefined) return [this.error(field, String(found['Id']))];
    }
    return [];
  }

  private error(field: FieldSchema, other: string): RowError {
    if (field.name === 'Username') return rowError('DUPLICATE_USERNAME', 'Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn\'t need to match the user\'s email address).', ['Username']);
    return rowError('DUPLICATE_VALUE', `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`);
  }
}
