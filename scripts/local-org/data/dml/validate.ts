/** Checks that the platform makes of every row before it is saved. */
import type { ApexValue } from '../../platform/core/contract.ts';
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { toSql } from '../store/values.ts';
import type { RowError } from './rowError.ts';

const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]{2,}$/;

/** Required fields, lengths, formats. On update only what the row sets. */
export function validateRow(object: ObjectSchema, record: SObjectValue, isInsert: boolean): readonly RowError[] {
  const errors: RowError[] = [];
  const missing = [...object.fields.values()].filter((field) => field.isRequired && isMissing(record, field, isInsert)).map(({ name }) => name);
  if (missing.length > 0) errors.push({ code: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${missing.join(', ')}]`, fields: missing });
  for (const [key, value] of record.values) {
    const field = object.fields.get(key);
    if (field !== undefined && typeof value === 'string') errors.push(...textErrors(field, value));
  }
  return errors;
}

function isMissing(record: SObjectValue, field: FieldSchema, isInsert: boolean): boolean {
  if (!record.isSet(field.name)) return isInsert && field.defaultValue === undefined;
  const value = record.values.get(field.name.toLowerCase()) ?? null;
  return value === null || value === '';
}

function textErrors(field: FieldSchema, value: string): readonly RowError[] {
  if (field.kind === 'id' || field.kind === 'reference') return [];
  if (value.length > field.length) {
    return [{ code: 'STRING_TOO_LONG', message: `${field.label}: data value too large: ${value} (max length=${String(field.length)})`, fields: [field.name] }];
  }
  if (field.kind === 'email' && value !== '' && !EMAIL.test(value)) {
    return [{ code: 'INVALID_EMAIL_ADDRESS', message: `${field.label}: invalid email address: ${value}`, fields: [field.name] }];
  }
  return [];
}

/** Unique fields against the database and against the rows before this one. */
export class UniqueCheck {
  private readonly seen = new Map<string, string>();
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
    for (const field of this.fields) {
      const value: ApexValue = record.values.get(field.name.toLowerCase()) ?? null;
      if (value === null || value === '') continue;
      const stored = toSql(value);
      const [found] = this.store.all(`SELECT "Id" FROM "${this.object.name}" WHERE "${field.name}" = ? AND "Id" IS NOT ?`, [stored, toSql(id)]);
      const key = `${field.name}:${String(stored).toLowerCase()}`;
      const duplicate = found === undefined ? this.seen.get(key) : String(found['Id']);
      if (duplicate !== undefined && duplicate !== id) {
        return [{ code: 'DUPLICATE_VALUE', message: `duplicate value found: ${field.name} duplicates value on record with id: ${duplicate.slice(0, 15)}`, fields: [] }];
      }
    }
    return [];
  }
}
