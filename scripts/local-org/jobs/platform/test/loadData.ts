/** Test.loadData: records from a static resource in CSV; its Ids are arbitrary texts, by which later files refer to these records. Source: Apex Developer Guide, "Loading Test Data"; https://salesforce.stackexchange.com/questions/54527 */
import { parseCsv } from '../../../data/project/csv.ts';
import type { SObjectValue } from '../../../data/index.ts';
import type { SObjectTypeToken } from '../../../data/platform/describe/tokens.ts';
import { keyOf } from '../../../data/records/index.ts';
import type { FieldSchema } from '../../../data/schema/index.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { perTransaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { requireTest } from '../../../platform/system/testing/testOnly.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../../../platform/values/index.ts';
import { staticResource } from '../../../data/project/staticResources.ts';
import { data } from '../../../data/current.ts';

/** The Ids of records loaded before, by their texts in the files. */
const loadedIds = perTransaction('loaded ids', () => new Map<string, ApexValue>());

function valueOf(field: FieldSchema, text: string): ApexValue {
  if (text === '') return null;
  switch (field.kind) {
    case 'boolean':
      return text.toLowerCase() === 'true' || text === '1';
    case 'integer':
      return Number(text);
    case 'number':
      return ApexDecimal.parse(text);
    case 'date':
      return ApexDate.parse(text);
    case 'datetime':
      return new ApexDatetime(Date.parse(text));
    case 'time':
      return new ApexTime(Date.parse(`1970-01-01T${text}`));
    case 'reference':
      return loadedIds().get(text) ?? text;
    default:
      return text;
  }
}

function missing(message: string): never {
  raise('System.NullPointerException', message);
}

/** A header and at least one line. Source: the words were seen in an org. */
function linesOf(resource: string): readonly [readonly string[], ...(readonly string[])[]] {
  const bytes = staticResource(resource) ?? missing(`Static Resource not found: ${resource}`);
  const [header, ...rows] = parseCsv(Buffer.from(bytes).toString('utf8'));
  if (header === undefined || rows.length === 0) raise('System.StringException', `Static Resource has no content: ${resource}`);
  return [header, ...rows];
}

function fieldOf({ schema }: SObjectValue, column: string): FieldSchema {
  return schema.fields.get(keyOf(column)) ?? raise('System.StringException', `Unknown field: ${column}`);
}

definePlatformClass({
  name: 'System.Test',
  statics: {
    loadData: (type: SObjectTypeToken | null, resource: string | null) => {
      requireTest('loadData');
      const { name } = (type ?? missing('sObject type token cannot be null')).schema;
      const [header, ...rows] = linesOf(resource ?? missing('staticResourceName cannot be null'));
      const records = rows.map((row) => {
        const record = data().newRecord(name);
        for (const [index, column] of header.entries()) {
          if (column.toLowerCase() !== 'id') record.put(column, valueOf(fieldOf(record, column), row[index] ?? ''));
        }
        return record;
      });
      const list = new ApexList({ kind: 'sobject', name }, records);
      data().save('insert', list, { accessMode: 'system', allOrNone: true });
      const idColumn = header.findIndex((column) => column.toLowerCase() === 'id');
      if (idColumn >= 0) for (const [index, record] of records.entries()) loadedIds().set(rows[index]?.[idColumn] ?? '', record.get('Id'));
      return list;
    },
  },
});
