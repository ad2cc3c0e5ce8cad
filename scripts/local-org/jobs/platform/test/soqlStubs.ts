/** Rows and results that tests create for queries of external objects. Source: Apex Reference Guide, "Test Class": createSoqlStub, createStubQueryRow, createStubQueryRows. */
import { data } from '../../../data/current.ts';
import type { SObjectTypeToken } from '../../../data/platform/describe/tokens.ts';
import { coerce } from '../../../data/records/coerce.ts';
import { SObjectValue } from '../../../data/records/index.ts';
import { isStubbed, stubQueries } from '../../../data/soql/stubs.ts';
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';

/** A row as a query would return it: any field can be set, relationships by a record or a list. */
function row({ schema }: SObjectTypeToken, values: ApexMap | null): SObjectValue {
  const record = new SObjectValue(schema);
  record.isQueried = true;
  for (const [key, value] of values?.pairs() ?? []) {
    const name = String(key);
    const child = schema.children.get(name.toLowerCase());
    const children = childrenIn(value);
    if (child !== undefined && children !== undefined) record.setChildren(name.toLowerCase(), children);
    else if (value instanceof SObjectValue) record.putParent(name, value);
    else {
      const field = record.fieldNamed(name);
      record.load(field.key, coerce(field, value));
    }
  }
  record.isStubRow = true;
  return record;
}

/** A list of records, or the answer of a subquery that holds one. Source: seen in an org. */
function childrenIn(value: ApexValue): ApexList | undefined {
  if (value instanceof ApexList) return value;
  const records = value instanceof ApexMap ? [...value.pairs()].find(([key]) => key === 'records')?.[1] : undefined;
  return records instanceof ApexList ? records : undefined;
}

function rows(token: SObjectTypeToken, list: ApexList): ApexList {
  return new ApexList(
    { kind: 'sobject', name: token.schema.name },
    list.items.map((values) => row(token, values as ApexMap | null)),
  );
}

function createSoqlStub(token: SObjectTypeToken | null, provider: ApexValue): void {
  if (token === null || provider === null) raise('System.NullPointerException', `Argument ${token === null ? '1' : '2'} cannot be null`);
  stubQueries(data().schema.get(token.schema.name), provider);
}

definePlatformClass({
  name: 'System.Test',
  statics: {
    createSoqlStub,
    createStubQueryRow: row,
    createStubQueryRows: rows,
    isSoqlStubDefined: ({ schema }: SObjectTypeToken) => isStubbed(schema),
  },
});
