/**
 * Queries that a test's SoqlStubProvider answers: of external objects and of Data 360 objects, which are stored elsewhere.
 * Source: Apex Developer Guide, "Mock SOQL Tests for External Objects"; Apex Reference Guide, "SoqlStubProvider Class".
 */
import { bindsOf } from '../../compiler/syntax/binds.ts';
import { queryText } from '../../compiler/syntax/queryText.ts';
import type { BindValue, SoqlQuery } from '../../language/soqlAst.ts';
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue, Bridge } from '../../platform/core/contract.ts';
import { perTransaction, transaction } from '../../platform/core/current.ts';
import { describeToken } from '../../platform/core/describeHook.ts';
import { raise } from '../../platform/core/error.ts';
import { SObjectValue } from '../records/index.ts';
import type { ObjectSchema, Schema } from '../schema/index.ts';

const KEY = 'system.soqlstubprovider#handlesoqlquery/3';
type Provider = Readonly<Record<string, Bridge | undefined>>;
const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;

const stubs = perTransaction('SOQL stubs', () => new Map<string, Provider>());

export function stubQueries(object: ObjectSchema, provider: ApexValue): void {
  stubs().set(object.name.toLowerCase(), provider as Provider);
}
export function isStubbed(object: ObjectSchema): boolean {
  return stubs().has(object.name.toLowerCase());
}

/** @return the stub's rows; undefined when no stub takes part in the query. Errors: QueryException for a stub of an object that the org holds itself. */
export function stubbedRows(schema: Schema, query: SoqlQuery, binds: readonly ApexValue[]): ApexList | undefined {
  if (stubs().size === 0) return undefined;
  const from = schema.find(query.from);
  const objects = [
    from,
    ...query.select.flatMap((item) => (item.kind === 'subquery' ? [childOf(schema, from, item.query.from)] : [])),
  ].filter((object) => object !== undefined);
  const stubbed = objects.find(isStubbed);
  if (stubbed === undefined) return undefined;
  if (!objects.some(({ name }) => /__(x|dlm)$/i.test(name)))
    raise('System.QueryException', "Stubbed query invocations can't be used without a participating query stub set.");
  const provider = stubs().get(stubbed.name.toLowerCase());
  const names = new Map(bindsOf(query).map((bind, index) => [bind, nameOf(query, bind, index)] as const));
  const values = [...names.values()].map((name, index) => [name, binds[index] ?? null] as const);
  const answer = provider?.[KEY]?.(
    describeToken('sobject-type', stubbed.name, null),
    queryText(query, (bind) => `:${names.get(bind) ?? ''}`),
    new ApexMap(TEXT, OBJECT, values),
  );
  const rows = answer instanceof ApexList ? answer : new ApexList({ kind: 'sobject', name: stubbed.name });
  countStubbed(query, rows);
  return rows;
}

/** Rows and subqueries count as if the org held them. */
function countStubbed({ select }: SoqlQuery, { items }: ApexList): void {
  const children = items.flatMap((row) => (row instanceof SObjectValue ? [...row.children.values()] : []));
  transaction().count(
    'queryRows',
    children.reduce((sum, list) => sum + list.items.length, items.length),
  );
  transaction().count('aggregateQueries', select.filter(({ kind }) => kind === 'subquery').length);
}

function childOf(schema: Schema, parent: ObjectSchema | undefined, relation: string): ObjectSchema | undefined {
  return schema.find(parent?.children.get((relation.split('.').at(-1) ?? '').toLowerCase())?.object ?? '');
}

/** Binds of queries in brackets are numbered. Source: Apex Developer Guide, "Mock SOQL Tests for Data Cloud Data Model Objects". */
function nameOf({ isDynamic }: SoqlQuery, { expression }: BindValue, index: number): string {
  return isDynamic === true && expression.kind === 'name' ? expression.name : `tmpVar${String(index + 1)}`;
}
