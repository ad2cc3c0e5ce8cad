/** Records as the REST API writes them. Source: REST API Developer Guide, "Execute a SOQL Query". */
import { SObjectValue } from '../../../data/index.ts';
import type { FieldSchema } from '../../../data/schema/index.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../../platform/values/index.ts';
import type { JsonShaped } from '../../../platform/system/json/write.ts';
import { toText } from '../../../platform/core/text.ts';

export function valueJson(value: ApexValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return value.toText();
  if (value instanceof ApexDatetime) return value.toIsoText().replace('Z', '+0000');
  if (value instanceof ApexTime) return new Date(value.ms).toISOString().slice(11);
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (value instanceof SObjectValue) return recordJson(value, '');
  if ('toApexJson' in value)
    return Object.fromEntries((value as JsonShaped).toApexJson().map(([name, member]) => [name, valueJson(member)]));
  return toText(value);
}

/** The fields that a query selected: rows have more (Ids, keys of parents), but clients get only these. */
export interface Shape {
  /** By lower-case name; undefined for every field that the row has. */
  readonly fields: ReadonlySet<string> | undefined;
  readonly parents: ReadonlyMap<string, Shape>;
  readonly children: ReadonlyMap<string, Shape>;
}
const EVERYTHING: Shape = { fields: undefined, parents: new Map(), children: new Map() };

/** Empty fields are null. @param base `/services/data/v62.0`. */
export function recordJson(record: SObjectValue, base: string, shape = EVERYTHING): Readonly<Record<string, unknown>> {
  const id = record.values.get('id');
  const attributes =
    record.objectName === 'AggregateResult'
      ? { type: 'AggregateResult' }
      : { type: record.objectName, ...(typeof id === 'string' ? { url: `${base}/sobjects/${record.objectName}/${id}` } : {}) };
  const json: Record<string, unknown> = { attributes };
  for (const key of shape.fields ?? record.values.keys())
    json[record.nameOf(key)] = fieldJson(record.schema.fields.get(key), record.values.get(key) ?? null);
  for (const [key, parent] of record.parents) {
    const own = shape.parents.get(key);
    if (shape.fields === undefined || own !== undefined)
      json[relationName(record, key)] = parent === null ? null : recordJson(parent, base, own);
  }
  for (const [key, children] of record.children)
    json[record.schema.children.get(key)?.name ?? key] = childrenJson(children, base, shape.children.get(key));
  return json;
}

/** Values of a complex type are kept as JSON. Source: Tooling API, "ApexCodeCoverage", Coverage. */
function fieldJson(field: FieldSchema | undefined, value: ApexValue): unknown {
  return field?.display === 'COMPLEXVALUE' && typeof value === 'string' ? (JSON.parse(value) as unknown) : valueJson(value);
}

function childrenJson(children: ApexList, base: string, shape: Shape | undefined): unknown {
  return children.size === 0
    ? null
    : { totalSize: children.size, done: true, records: children.items.map((child) => recordJson(child as SObjectValue, base, shape)) };
}

function relationName(record: SObjectValue, key: string): string {
  for (const { relationshipName } of record.schema.fields.values()) if (relationshipName?.toLowerCase() === key) return relationshipName;
  return key;
}
