/** SOQL and SOSL literals: fields and relations that exist, binds that are values, the type of what comes back. */
import { bindsOf } from '../../syntax/binds.ts';
import type { Condition, FieldExpression, SoqlQuery, SoslQuery } from '../../syntax/soqlAst.ts';
import { isAggregate, isCount, queryProblem } from '../../syntax/queryProblem.ts';
import type { Range } from '../../syntax/ast.ts';
import type { IrExpr } from '../../ir/ir.ts';
import { INTEGER, listOf } from '../../types/common.ts';
import type { RecordType } from '../../types/schemaDoor.ts';
import type { Context } from '../context.ts';
import { check, nothing } from './expressions.ts';

export function checkQuery(context: Context, query: SoqlQuery, range: Range): IrExpr {
  const binds = bindsOf(query).map((bind) => check(context, bind.expression));
  const object = context.world.schema.object(query.from);
  if (object === undefined) {
    context.error(range, `Invalid type: Schema.${query.from}`);
    return nothing(range);
  }
  checkFields(context, query, object);
  const problem = queryProblem(query);
  if (problem !== undefined) context.error(query.range, problem);
  if (isCount(query)) return { kind: 'soql', query, binds, result: 'count', type: INTEGER, range };
  const record = isAggregate(query) ? 'AggregateResult' : object.name;
  return { kind: 'soql', query, binds, result: 'list', type: listOf({ kind: 'sobject', name: record }), range };
}

export function checkSearch(context: Context, query: SoslQuery, range: Range): IrExpr {
  const binds = bindsOf(query).map((bind) => check(context, bind.expression));
  for (const { object } of query.returning)
    if (context.world.schema.object(object) === undefined) context.error(query.range, `sObject type '${object}' is not supported.`);
  return { kind: 'sosl', query, binds, type: listOf(listOf({ kind: 'sobject', name: 'SObject' })), range };
}

function checkFields(context: Context, query: SoqlQuery, object: RecordType): void {
  const aliases = new Set(
    [query.alias, ...query.select.map((item) => (item.kind === 'field' ? item.alias : undefined))].map((alias) => alias?.toLowerCase()),
  );
  const checkField = (field: FieldExpression): void => {
    if (field.kind === 'function') {
      for (const arg of field.args) if (arg.kind === 'path' || arg.kind === 'function') checkField(arg);
      return;
    }
    const isAliasOnly = field.path.length === 1 && aliases.has(field.path[0]?.toLowerCase());
    const path = written(query, field.path);
    if (!isAliasOnly)
      checkPath(context, object, aliases.has(path[0]?.toLowerCase()) || isObjectName(path, object) ? path.slice(1) : path, field.range);
  };
  for (const item of query.select) {
    if (item.kind === 'field') checkField(item.field);
    if (item.kind === 'subquery') checkSubquery(context, item.query, object);
  }
  if (query.where !== undefined) checkCondition(context, query.where, checkField);
  if (query.having !== undefined) checkCondition(context, query.having, checkField);
  for (const item of query.groupBy?.items ?? []) checkField(item);
  for (const { by } of query.orderBy) checkField(by);
}

/** `a.Name` of `FROM Contact c, c.Account a`, without the alias `a`. */
function written(query: SoqlQuery, path: readonly string[]): readonly string[] {
  const [first, ...rest] = path;
  const source = query.moreFrom.find(({ alias }) => alias !== undefined && alias.toLowerCase() === first?.toLowerCase());
  return source === undefined || rest.length === 0
    ? path
    : written({ ...query, moreFrom: query.moreFrom.filter((other) => other !== source) }, [...source.path, ...rest]);
}

function isObjectName(path: readonly string[], object: RecordType): boolean {
  return path.length > 1 && path[0]?.toLowerCase() === object.name.toLowerCase() && object.parent(path[0]) === undefined;
}

function checkSubquery(context: Context, query: SoqlQuery, parent: RecordType): void {
  const relation = parent.child(query.from.split('.').at(-1) ?? '');
  const object = relation === undefined ? undefined : context.world.schema.object(relation.object);
  if (object === undefined) {
    context.error(
      query.range,
      `Didn't understand relationship '${query.from}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
    return;
  }
  checkFields(context, query, object);
}

function checkCondition(context: Context, condition: Condition, checkField: (field: FieldExpression) => void): void {
  if (condition.kind === 'not') checkCondition(context, condition.term, checkField);
  else if (condition.kind !== 'compare') for (const term of condition.terms) checkCondition(context, term, checkField);
  else {
    checkField(condition.left);
    if (condition.right.kind !== 'subquery') return;
    const object = context.world.schema.object(condition.right.query.from);
    if (object === undefined) context.error(condition.right.query.range, `sObject type '${condition.right.query.from}' is not supported.`);
    else checkFields(context, condition.right.query, object);
  }
}

function checkPath(context: Context, object: RecordType, path: readonly string[], range: Range): void {
  let current: RecordType | undefined = object;
  for (const step of path.slice(0, -1)) {
    const parent: { readonly object: string } | undefined = current?.parent(step);
    if (current !== undefined && parent === undefined) {
      context.error(
        range,
        `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
      return;
    }
    current = parent === undefined ? undefined : context.world.schema.object(parent.object);
  }
  const last = path.at(-1) ?? '';
  if (current !== undefined && current.field(last) === undefined) {
    context.error(
      range,
      `No such column '${last}' on entity '${current.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
}
