/** Loops over lists, sets, queries and Iterables. Source: Apex Developer Guide, "List or Set Iteration For Loops", "SOQL For Loops"; the words are those of the Apex compiler's front end, as Salesforce's language server ships it. */
import type { IrExpr, IrStatement } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Statement } from '../../../language/ast.ts';
import { isUnknown, listOf, OBJECT, shown, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { dynamicRows } from '../conversions.ts';
import { conversionFor } from '../types/conversions.ts';
import { distance, isCastable } from '../types/subtype.ts';
import { supertypes } from '../types/supertypes.ts';
import { apiVersionOf } from '../types/world.ts';
import { loopBody } from './blocks.ts';
import { variableType } from './locals.ts';

type Written = Extract<Statement, { kind: 'for-each' }>;
type ForEach = Extract<IrStatement, { kind: 'for-each' }>;

/** Errors of the loop itself are reported behind its body; of a body with errors only what is missing. */
export function checkForEach(context: Context, statement: Written): IrStatement {
  const { range } = statement;
  const iterable = context.check(statement.iterable);
  const type = variableType(context, statement.type);
  const turns = turnsOf(context, iterable, type);
  let before = 0;
  let given = type;
  const loop = context.nested((): IrStatement => {
    // a loop variable whose name is taken is the first one
    if (context.scope.isTaken(statement.name)) given = context.scope.find(statement.name)?.type ?? type;
    const { jsName } = context.declare(statement.name, type, statement.nameRange, { isLocal: true });
    before = context.faults;
    return { ...loopOf(iterable, turns, type), jsName, body: loopBody(context, statement.body), range };
  });
  const isToldMore = context.faults > before;
  if (turns.problem !== undefined && !isToldMore) context.error(range, turns.problem);
  if (isMiscounted(iterable.type) && !isToldMore) context.end(range);
  if (statement.body === undefined && isQueried(iterable) && writtenName(type) === undefined)
    context.error(range, 'Loop with query must provide a statement');
  if (!isToldMore && writtenName(type) === undefined && isMismatch(context, iterable, turns.element, given))
    context.error(range, loopMismatch(iterable, turns.element, given));
  return loop;
}

function loopOf(iterable: IrExpr, { over, element }: Turns, type: ApexType): Omit<ForEach, 'jsName' | 'body' | 'range'> {
  const conversion = conversionFor(element, type);
  const rows = dynamicRows(iterable, type.kind === 'list' ? type : listOf(type));
  return { kind: 'for-each', type, iterable: rows, over, element, ...(conversion === undefined ? {} : { convert: conversion }) };
}

/** Whether the variable does not take what it is given, both being known. */
function isMismatch({ world }: Context, iterable: IrExpr, element: ApexType, type: ApexType): boolean {
  if (type.kind === 'void' || isUnknown(iterable.type)) return false;
  if (iterable.kind === 'soql' && iterable.result === 'count') return false; // reported
  if (iterable.kind === 'soql' && !isRecord(type)) return true;
  return isUntyped(iterable) ? !isCastable(world, element, type) : distance(world, element, type) === undefined;
}

/** Whether a loop variable takes one row of a query, not a chunk of rows. */
function isRecord(type: ApexType): boolean {
  return (type.kind === 'list' ? type.element : type).kind === 'sobject';
}

/** Since this API version a set must not change inside its loop. Source: Salesforce Winter '25 Release Notes, Apex, API version 62.0. */
const GUARDED_SETS = 62;

const UNTYPED = new Set(['System.Database.query', 'System.Database.queryWithBinds', 'System.SObject.getSObjects']);

/** Rows of a dynamic query, whose object the loop variable declares. */
function isUntyped(iterable: IrExpr): boolean {
  return iterable.kind === 'call-platform' && UNTYPED.has(`${iterable.owner}.${iterable.name}`);
}

/** Rows of a query, or of a child relationship. */
function isQueried(iterable: IrExpr): boolean {
  return iterable.kind === 'soql' || iterable.kind === 'read-relation' || isUntyped(iterable);
}

function loopMismatch(iterable: IrExpr, element: ApexType, type: ApexType): string {
  if (iterable.kind === 'soql' || iterable.kind === 'read-relation')
    return `Loop variable must be a generic SObject or List or a concrete SObject or List of: ${shown(element.kind === 'list' ? element.element : element)}`;
  if (isUntyped(iterable)) return 'Loop variable must be a generic SObject or List or a concrete SObject or List.';
  return `Invalid loop variable type expected ${shown(element)} was ${shown(type)}`;
}

/** What a loop goes over, and what its variable is given in each turn. */
interface Turns {
  readonly over: ForEach['over'];
  readonly element: ApexType;
  readonly problem?: string;
}

function turnsOf(context: Context, iterable: IrExpr, type: ApexType): Turns {
  const from = iterable.type;
  if (from.kind === 'list') return turnsOfList(iterable, from, type);
  if (from.kind === 'set')
    return { over: apiVersionOf(context.world, context.file) < GUARDED_SETS ? 'old-set' : 'set', element: from.element };
  const iterableType = [from, ...supertypes(context.world, from)].find(
    (candidate) => candidate.kind === 'platform' && candidate.name === 'System.Iterable',
  );
  if (iterableType?.kind === 'platform') return { over: 'iterable', element: iterableType.args[0] ?? OBJECT };
  const isWrong = from.kind !== 'null' && !isMiscounted(from);
  return { over: 'list', element: type, ...(isWrong ? { problem: `Loop must iterate over collection: ${shown(from)}` } : {}) };
}

function turnsOfList(iterable: IrExpr, from: Extract<ApexType, { kind: 'list' }>, { kind }: ApexType): Turns {
  const isInChunks = kind === 'list';
  if (iterable.kind === 'soql')
    return isInChunks ? { over: 'soql-chunks', element: listOf(from.element) } : { over: 'soql-rows', element: from.element };
  return isInChunks && isUntyped(iterable) ? { over: 'list-chunks', element: from } : { over: 'list', element: from.element };
}

/** A list or set with a wrong number of type arguments, which has been reported: the compiler stops at a loop over it. */
function isMiscounted(type: ApexType): boolean {
  return type.kind === 'user' && /^(?:list|set)\b/i.test(writtenName(type) ?? '');
}
