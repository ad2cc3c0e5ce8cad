/** Reads records from request bodies. Source: REST API Developer Guide, "Using REST Resources"; errors in the platform's codes. */
import type { DataAccess, SObjectValue } from '../../../data/index.ts';
import type { FieldSchema, ObjectSchema } from '../../../data/schema/index.ts';
import { toSql } from '../../../data/store/values.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../../../platform/values/index.ts';
import { RestError } from '../errors.ts';
import { bodyOf } from './body.ts';

/** A record with the fields of a body; `attributes` is ignored, a parent may be given by an external id. */
export function readRecord(data: DataAccess, object: ObjectSchema, body: unknown): SObjectValue {
  const values = bodyOf<Readonly<Record<string, unknown>>>({ body });
  const record = data.newRecord(object.name);
  for (const [name, value] of Object.entries(values)) {
    if (name === 'attributes') continue;
    const field = object.fields.get(name.toLowerCase());
    if (field !== undefined) record.load(field.name.toLowerCase(), readValue(object, field, value));
    else setParent(data, object, record, name, value);
  }
  return record;
}

function setParent(data: DataAccess, object: ObjectSchema, record: SObjectValue, name: string, value: unknown): void {
  const field = [...object.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase());
  const parent = field === undefined ? undefined : data.schema.find(field.referenceTo[0] ?? '');
  if (field === undefined || parent === undefined || typeof value !== 'object' || value === null) {
    throw new RestError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  }
  const [key, wanted] = Object.entries(value).find(([one]) => one !== 'attributes') ?? [];
  const external = parent.fields.get((key ?? '').toLowerCase());
  if (external === undefined) throw new RestError(400, 'INVALID_FIELD', `No such column '${key ?? ''}' on sobject of type ${parent.name}`);
  const found = data.store.all(`SELECT "Id" FROM "${parent.name}" WHERE "${external.name}" = ?`, [
    toSql(readValue(parent, external, wanted)),
  ]);
  if (found[0] === undefined)
    throw new RestError(
      400,
      'INVALID_FIELD',
      `Foreign key external ID: ${String(wanted)} not found for field ${external.name} in entity ${parent.name}`,
    );
  record.load(field.name.toLowerCase(), String(found[0]['Id']));
}

/** Errors: JSON_PARSER_ERROR for a value that does not fit its field. */
export function readValue(object: ObjectSchema, field: FieldSchema, value: unknown): ApexValue {
  if (value === null || value === undefined) return null;
  const refuse = (): never => {
    throw new RestError(
      400,
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of ${field.kind} from ${typeof value === 'string' ? 'VALUE_STRING' : 'VALUE'} value ${String(value)} for ${object.name}.${field.name}`,
    );
  };
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : refuse();
    case 'integer':
      return Number.isInteger(Number(value)) ? Number(value) : refuse();
    case 'number':
      return Number.isNaN(Number(value)) || value === '' ? refuse() : ApexDecimal.parse(String(value));
    case 'date':
      return ApexDate.parse(String(value).slice(0, 10)) ?? refuse();
    case 'datetime':
      return Number.isNaN(momentOf(String(value))) ? refuse() : new ApexDatetime(momentOf(String(value)));
    case 'time': {
      const ms = momentOf(`1970-01-01T${String(value)}`);
      return Number.isNaN(ms) ? refuse() : new ApexTime(ms);
    }
    default:
      return String(field.kind) === 'blob'
        ? new ApexBlob(new Uint8Array(Buffer.from(String(value), 'base64')))
        : typeof value === 'object'
          ? refuse()
          : String(value);
  }
}

/** `+0000` is as good as `Z`. */
function momentOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
