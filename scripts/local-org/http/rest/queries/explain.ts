/** Query plans: estimated from the existing rows. Source: REST API Developer Guide, "Query Performance Feedback"; Salesforce Help, "Query Plan" (what is selective). */
import type { Condition, SoqlQuery } from '../../../language/soqlAst.ts';
import type { DataAccess } from '../../../data/index.ts';
import type { ObjectSchema } from '../../../data/schema/index.ts';
import { RestError } from '../errors.ts';

/** The selectivity thresholds: 30 % of the rows for a standard index, 10 % for a custom one. */
const STANDARD_SHARE = 0.3;
const CUSTOM_SHARE = 0.1;
const INDEXED = new Set(['Id', 'Name', 'OwnerId', 'CreatedDate', 'SystemModstamp', 'RecordTypeId']);

export function explainJson(data: DataAccess, query: SoqlQuery, count: (query: SoqlQuery) => number): unknown {
  const object = data.schema.find(query.from);
  if (object === undefined) throw new RestError(400, 'INVALID_TYPE', `sObject type '${query.from}' is not supported.`);
  const plain: SoqlQuery = {
    select: query.select,
    from: query.from,
    moreFrom: [],
    orderBy: [],
    allRows: query.allRows,
    forClauses: [],
    range: query.range,
  };
  const sobjectCardinality = count(plain);
  const cardinality =
    query.where === undefined
      ? sobjectCardinality
      : count({ ...plain, where: query.where, ...(query.alias === undefined ? {} : { alias: query.alias }) });
  const fields = query.where === undefined ? [] : indexedIn(object, query.where);
  const isStandard = fields.some((name) => INDEXED.has(name));
  const threshold = Math.max(1, sobjectCardinality * (isStandard ? STANDARD_SHARE : CUSTOM_SHARE));
  const scan = {
    cardinality,
    fields: [],
    leadingOperationType: 'TableScan',
    notes:
      query.where === undefined
        ? []
        : [{ description: 'Not considering filter for optimization because unindexed', fields: [], tableEnumOrId: object.name }],
    relativeCost: fields.length === 0 ? 1 : 1.5,
    sobjectCardinality,
    sobjectType: object.name,
  };
  const index = { ...scan, fields, leadingOperationType: 'Index', notes: [], relativeCost: Number((cardinality / threshold).toFixed(3)) };
  return { plans: fields.length === 0 ? [scan] : [index, scan].sort((a, b) => a.relativeCost - b.relativeCost), sourceQuery: null };
}

/** Fields with an index that every row of the result must match. */
function indexedIn(object: ObjectSchema, condition: Condition): readonly string[] {
  if (condition.kind === 'and') return condition.terms.flatMap((term) => indexedIn(object, term));
  if (
    condition.kind !== 'compare' ||
    condition.left.kind !== 'path' ||
    condition.left.path.length !== 1 ||
    ['!=', 'NOT IN', 'EXCLUDES'].includes(condition.operator)
  )
    return [];
  const field = object.fields.get((condition.left.path[0] ?? '').toLowerCase());
  return field !== undefined && (INDEXED.has(field.name) || field.isExternalId || field.isUnique || field.kind === 'reference')
    ? [field.name]
    : [];
}
