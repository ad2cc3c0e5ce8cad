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
  const read = (READERS[field.kind] ?? asText)(value);
  if (read === undefined)
    throw new RestError(
      400,
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of ${field.kind} from ${typeof value === 'string' ? 'VALUE_STRING' : 'VALUE'} value ${String(value)} for ${object.name}.${field.name}`,
    );
  return read;
}

type Reader = (value: unknown) => ApexValue | undefined;

const asText: Reader = (value) => (typeof value === 'object' ? undefined : String(value));

function truthOf(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** By the kind of a field; undefined for a value that does not fit. Others are texts. */
const READERS: Readonly<Partial<Record<string, Reader>>> = {
  boolean: truthOf,
  integer: (value) => (Number.isInteger(Number(value)) ? Number(value) : undefined),
  number: (value) => (Number.isNaN(Number(value)) || value === '' ? undefined : ApexDecimal.parse(String(value))),
  date: (value) => ApexDate.parse(String(value).slice(0, 10)),
  datetime: (value) => momentOf(String(value)),
  time: (value) => timeOf(String(value)),
  blob: (value) => new ApexBlob(new Uint8Array(Buffer.from(String(value), 'base64'))),
};

function momentOf(text: string): ApexDatetime | undefined {
  const ms = msOf(text);
  return Number.isNaN(ms) ? undefined : new ApexDatetime(ms);
}

function timeOf(text: string): ApexTime | undefined {
  const ms = msOf(`1970-01-01T${text}`);
  return Number.isNaN(ms) ? undefined : new ApexTime(ms);
}

/** `+0000` is as good as `Z`. */
function msOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
