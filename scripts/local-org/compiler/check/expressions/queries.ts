/** SOQL and SOSL literals: fields and relationships must exist, binds must be values; the type of the result. */
import { bindsOf } from '../../syntax/binds.ts';
import { notSupported } from '../../syntax/queryWords.ts';
import type { BindValue, SoqlQuery, SoslQuery } from '../../../language/soqlAst.ts';
import { apexQueryProblem, isAggregate, isCount } from '../../syntax/queryProblem.ts';
import type { Expression } from '../../../language/ast.ts';
import { NO_SYSTEM_MODE, USER_MODE_BY_DEFAULT } from '../../ir/accessMode.ts';
import type { IrExpr } from '../../ir/ir.ts';
import { INTEGER, isUnknown, listOf, UNKNOWN } from '../../types/common.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Context } from '../context.ts';
import { apiVersionOf, userType } from '../types/world.ts';
import { nothing } from './nothing.ts';
import { QueryFields } from './queryFields.ts';

type Literal<Kind extends 'soql' | 'sosl'> = Extract<Expression, { kind: Kind }>;

export function checkQuery(context: Context, literal: Literal<'soql'>): IrExpr {
  const { query, range } = literal;
  const binds = bindsOf(query).map((bind) => context.check(bind.expression));
  const object = context.world.schema.object(query.from);
  if (object === undefined) {
    const name = query.from.split('.').at(-1) ?? '';
    context.error(range, `Invalid type: Schema.${name}`, { kind: 'missing-object', name });
    return nothing(range);
  }
  const told = context.diagnostics.length;
  const fields = new QueryFields(context, literal, typesOf(context, query, binds));
  fields.ofQuery(query, object);
  const problem = fields.hasShown ? undefined : (apexQueryProblem(query) ?? modeProblem(context, query));
  if (problem !== undefined) context.error(range, problem);
  else if (context.diagnostics.length === told) refusePlanned(context, fields, query);
  if (binds.some(({ type }) => isUnknown(type))) return nothing(range);
  const run = inDefaultMode(context, query);
  if (isCount(query)) return { kind: 'soql', query: run, binds, result: 'count', type: INTEGER, range };
  const record = isAggregate(query) ? 'AggregateResult' : object.name;
  return { kind: 'soql', query: run, binds, result: 'list', type: listOf({ kind: 'sobject', name: record }), range };
}

/** Reports what the data layer refuses. */
function refusePlanned(context: Context, fields: QueryFields, query: SoqlQuery): void {
  const problem = context.world.staticProblem(query);
  if (problem?.at !== undefined) fields.show(problem.at, problem.message);
  else if (problem !== undefined) fields.tell(problem.message);
}

const isNew = ({ world, file }: Context): boolean => apiVersionOf(world, file) >= USER_MODE_BY_DEFAULT;

/** A query that names no access mode has the default of the API version. */
function inDefaultMode<Query extends SoqlQuery | SoslQuery>(context: Context, query: Query): Query {
  return query.withClause === undefined && isNew(context) ? { ...query, withClause: { kind: 'access', mode: 'USER_MODE' } } : query;
}

/** Anonymous blocks run with the rights of the running user. SECURITY_ENFORCED still compiles where user mode is the default (seen in an org). Source: seen in an org; Apex Developer Guide, "Anonymous Blocks". */
function modeProblem(context: Context, { withClause }: SoqlQuery): string | undefined {
  return context.world.enclosing === 'anonymous classes' && withClause?.kind === 'access' && withClause.mode === 'SYSTEM_MODE'
    ? NO_SYSTEM_MODE
    : undefined;
}

export function checkSearch(context: Context, literal: Literal<'sosl'>): IrExpr {
  const { query, range } = literal;
  const binds = bindsOf(query).map((bind) => context.check(bind.expression));
  const types = typesOf(context, query, binds);
  if (query.find.kind === 'bind' && !isTerm(types.get(query.find) ?? UNKNOWN)) context.error(range, NO_TERM);
  const fields = new QueryFields(context, literal, types);
  for (const part of query.returning) {
    const object = context.world.schema.object(part.object);
    if (object === undefined) context.error(range, notSupported(part.object), { kind: 'missing-object', name: part.object });
    else {
      const told = context.diagnostics.length;
      fields.ofSearch(part, object);
      if (context.diagnostics.length === told) refusePlanned(context, fields, rowsOf(part, query));
    }
  }
  return { kind: 'sosl', query: inDefaultMode(context, query), binds, type: listOf(listOf({ kind: 'sobject', name: 'SObject' })), range };
}

/** Source: seen in an org, of numbers and checkboxes. */
const NO_TERM = 'Specified search expression cannot be converted to string';
const isTerm = (type: ApexType): boolean => type.kind !== 'primitive' || type.name === 'String' || type.name === 'Id';

/** One object of RETURNING as a query. */
function rowsOf({ object, fields, where, orderBy }: SoslQuery['returning'][number], { range }: SoslQuery): SoqlQuery {
  return {
    select: fields,
    from: object,
    moreFrom: [],
    ...(where === undefined ? {} : { where }),
    orderBy,
    allRows: false,
    forClauses: [],
    range,
  };
}

/** The types of the bind values; enums are not checked, because no page says how they compare. */
function typesOf(context: Context, query: SoqlQuery | SoslQuery, binds: readonly IrExpr[]): ReadonlyMap<BindValue, ApexType> {
  return new Map(
    bindsOf(query).map((bind, index) => {
      const type = binds[index]?.type ?? UNKNOWN;
      return [bind, isEnum(context, type) ? UNKNOWN : type];
    }),
  );
}

function isEnum(context: Context, type: ApexType): boolean {
  const element = type.kind === 'list' || type.kind === 'set' ? type.element : type;
  return userType(context.world, element)?.kind === 'enum';
}
