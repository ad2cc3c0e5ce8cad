/**
 * What a field can be compared with, and an org's errors otherwise. Used at compile time and at run time.
 * Source: SOQL and SOSL Reference, "Comparison Operators" and "fieldExpression"; Apex Developer Guide, "Using Apex Variables in SOQL and SOSL Queries";
 * the texts of orgs. Which bound types an org takes is told nowhere: only what public reports show to be refused, or no conversion could make fit, is refused.
 */
import { typeName, type ApexType } from '../../language/types.ts';
import type { LiteralValue } from '../../language/soqlAst.ts';
import type { ComparedValue } from '../../compiler/types/schemaDoor.ts';
import { isText, isUnfilterable } from './fieldTraits.ts';
import type { FieldSchema } from './model.ts';
import { DISPLAY_OF } from './types.ts';

/** Names in messages of the kinds whose literals are not quoted. */
const UNQUOTED: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'int',
  long: 'long',
  number: 'double',
  date: 'date',
  datetime: 'dateTime',
  time: 'time',
};
/** The kinds of literals that these fields accept. */
const LITERALS: Readonly<Record<string, readonly LiteralValue['kind'][]>> = {
  boolean: ['boolean'],
  integer: ['number'],
  long: ['number'],
  number: ['number', 'currency'],
  date: ['date', 'date-literal'],
  datetime: ['datetime', 'date-literal'],
  time: ['time'],
};
const QUOTED = new Set(['id', 'reference', 'text', 'picklist', 'email', 'phone', 'url', 'multipicklist']);
/** Operators that accept several values. */
const ANY_OF = new Set(['=', '!=', 'IN', 'NOT IN', 'LIKE', 'INCLUDES', 'EXCLUDES']);

/** @return the error of a comparison; undefined when it is valid */
export function comparisonProblem(field: FieldSchema, operator: string, value: ComparedValue): string | undefined {
  if (isUnfilterable(field)) return unfilterable(field);
  return (
    operatorProblem(field, operator) ??
    (value.kind === 'bind' ? bindProblem(field, operator, value.type, value.isListed) : literalProblem(field, value))
  );
}

export const unfilterable = ({ name }: FieldSchema): string => `field '${name}' can not be filtered in a query call`;

/** `LIKE` is for texts, `INCLUDES` for picklists of several values. */
export function operatorProblem(field: FieldSchema, operator: string): string | undefined {
  const { kind } = field;
  const isFit =
    operator === 'LIKE'
      ? kind !== 'multipicklist' && isText(field)
      : operator === 'INCLUDES' || operator === 'EXCLUDES'
        ? kind === 'multipicklist'
        : kind !== 'boolean' || !/[<>]/.test(operator);
  return isFit ? undefined : `invalid operator on ${kind === 'reference' ? 'id' : DISPLAY_OF[kind].toLowerCase()} field`;
}

export function literalProblem({ name, kind }: FieldSchema, { kind: literal }: LiteralValue): string | undefined {
  if (literal === 'null') return undefined;
  if (QUOTED.has(kind)) return literal === 'string' ? undefined : wrongLiteral(name, 'string', true);
  const wanted = UNQUOTED[kind];
  return wanted === undefined || LITERALS[kind]?.includes(literal) === true ? undefined : wrongLiteral(name, wanted, false);
}

function wrongLiteral(field: string, type: string, isQuoted: boolean): string {
  return `value of filter criterion for field '${field}' must be of type ${type} and should ${isQuoted ? '' : 'not '}be enclosed in quotes`;
}

/** A bound collection stands for its elements, but not as one of several values: `IN (:names)` is refused. */
export function bindProblem({ apexType: column }: FieldSchema, operator: string, type: ApexType, isListed = false): string | undefined {
  const isMany = (type.kind === 'list' || type.kind === 'set') && ANY_OF.has(operator) && !isListed;
  const value = isMany ? type.element : type;
  if (column.kind !== 'primitive' || fits(value, column.name)) return undefined;
  return `Invalid bind expression type of ${boundName(value)} for column of type ${column.name}`;
}

function fits(value: ApexType, column: string): boolean {
  switch (value.kind) {
    case 'null':
    case 'platform':
      return true;
    case 'sobject':
      return column === 'Id';
    case 'primitive':
      return value.name === column || (FAMILY[value.name] !== undefined && FAMILY[value.name] === FAMILY[column]);
    default:
      return value.kind === 'user' && value.isMissing === true;
  }
}

/** Types that are converted into each other. */
const FAMILY: Readonly<Record<string, string>> = {
  Integer: 'number',
  Long: 'number',
  Double: 'number',
  Decimal: 'number',
  String: 'text',
  Id: 'text',
  Date: 'day',
  Datetime: 'day',
};
/** Types as these messages name them. */
function boundName(type: ApexType): string {
  if (type.kind === 'user') return 'APEX_OBJECT';
  if (type.kind === 'sobject') return `SOBJECT:${type.name}`;
  return type.kind === 'primitive' && type.name === 'Object' ? 'ANY' : typeName(type);
}
