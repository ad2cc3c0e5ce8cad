/** The JSON members of a record: attributes, fields, parents, children as query results. */
import type { ApexList } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { ApexDatetime } from '../../values/index.ts';
import type { RecordValue } from '../recordDoor.ts';
import { tableOrder } from './tableOrder.ts';
import { jsonString, type JsonLayout } from './layout.ts';

/** Members that are no Apex value write themselves. */
export type JsonMember = ApexValue | ((layout: JsonLayout, write: (value: ApexValue) => string) => string);

const apiVersion = 'v65.0';

export function recordEntries(record: RecordValue): (readonly [string, JsonMember])[] {
  const entries: (readonly [string, JsonMember])[] = [['attributes', attributes(record)]];
  const fields = record.populated().map(([key, value]) => [record.nameOf(key), value] as const);
  for (const [name, value] of record.hasHashOrder ? tableOrder(fields, ([field]) => field) : fields)
    entries.push([name, fieldMember(value)]);
  for (const [key, parent] of record.parents) {
    if (parent !== null) entries.push([relationName(record, key), parent]);
  }
  for (const [key, children] of record.children) {
    // of a row of a query, children that are none do not show; seen in orgs
    if (children.items.length > 0 || !record.isQueried) entries.push([record.schema.children.get(key)?.name ?? key, childResult(children)]);
  }
  return entries;
}

function attributes(record: RecordValue): JsonMember {
  const id = record.values.get('id');
  const members: [string, string][] = [['type', record.objectName]];
  if (typeof id === 'string') members.push(['url', `/services/data/${apiVersion}/sobjects/${record.objectName}/${id}`]);
  return (layout) => layout.object(members, jsonString);
}

/** Moments of records have their zone as `+0000`. */
function fieldMember(value: ApexValue): JsonMember {
  return value instanceof ApexDatetime ? value.toIsoText().replace('Z', '+0000') : value;
}

function relationName(record: RecordValue, key: string): string {
  const field = [...record.schema.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === key);
  return field?.relationshipName ?? key;
}

function childResult(children: ApexList): JsonMember {
  return (layout, write) => {
    const members: [string, () => string][] = [
      ['totalSize', () => String(children.items.length)],
      ['done', () => 'true'],
      ['records', () => layout.array(children.items, write)],
    ];
    return layout.object(members, (member) => member());
  };
}
