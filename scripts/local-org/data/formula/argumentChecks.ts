/** What functions of formulas take. Source: Salesforce Help, "Formula Functions"; the validations of the platform's open formula engine. */
import type { ResultKind } from './infer.ts';
import { illegal, received, unfit, type Typed } from './misfit.ts';

/** @param what `function 'IF()'`. @return an org's error for the first argument of a wrong type */
export type ArgumentCheck = (what: string, args: readonly Typed[], name: string) => string | undefined;

/** Arguments of one type each; the last is that of all further arguments. */
const each =
  (...kinds: readonly ResultKind[]): ArgumentCheck =>
  (what, args) => {
    for (const [index, arg] of args.entries()) {
      const problem = unfit(what, [kinds[index] ?? (kinds.at(-1) as ResultKind)], arg);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** Functions that do not say what they expect. */
const among =
  (...kinds: readonly (readonly ResultKind[])[]): ArgumentCheck =>
  (what, args) =>
    args.some(({ kind }, index) => kind !== undefined && kinds[index]?.includes(kind) === false) ? illegal(what) : undefined;

const isBoolean = ({ kind }: Typed): boolean => kind === 'Boolean';

/** @return the error for the first value of another type than the first one whose type is known */
function unlikeOthers(what: string, values: readonly Typed[]): string | undefined {
  const common = values.find(({ kind }) => kind !== undefined)?.kind;
  if (common === undefined) return undefined;
  for (const value of values) {
    const problem = unfit(what, [common], value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const chosen: ArgumentCheck = (what, [test, ...results]) =>
  (test === undefined ? undefined : unfit(what, ['Boolean'], test)) ?? unlikeOthers(what, results);

const orElse: ArgumentCheck = (what, args) => (args[0] !== undefined && isBoolean(args[0]) ? illegal(what) : unlikeOthers(what, args));

/** No part of a CASE is a checkbox. */
const cases: ArgumentCheck = (what, [subject, ...rest]) => {
  if (subject === undefined) return undefined;
  const [otherwise] = rest.slice(-1);
  const pairs = rest.slice(0, -1);
  const known = subject.kind === undefined ? [] : [subject];
  if ([subject, ...rest].some(isBoolean)) return illegal(what);
  const values = pairs.filter((_one, index) => index % 2 === 0);
  const results = [...pairs.filter((_one, index) => index % 2 === 1), ...(otherwise === undefined ? [] : [otherwise])];
  return (known.length === 0 ? undefined : unlikeOthers(what, [...known, ...values])) ?? unlikeOthers(what, results);
};

const asText: ArgumentCheck = (what, [value]) =>
  value?.kind === 'Boolean' || value?.kind === 'Text' ? received(what, 'Number, Date, Date/Time, Picklist', value) : undefined;

const blank: ArgumentCheck = (what, [value]) => (value !== undefined && isBoolean(value) ? illegal(what) : undefined);

const choice: ArgumentCheck = (what, [field, value]) => {
  if (field?.kind !== undefined) return received(what, 'Picklist', field);
  return value?.kind === 'Text' && value.part.kind !== 'literal' ? received(what, 'Text Literal', value) : undefined;
};

/** Only fields of the record itself have a value before; flows call it `$Record`. */
const before: ArgumentCheck = (what, [value], name) => {
  if (value === undefined) return undefined;
  if (value.part.kind !== 'field') return illegal(what);
  const [root = '', ...rest] = value.part.path;
  return rest.length > 0 && root.toLowerCase() !== '$record'
    ? `The ${name} function cannot reference the ${value.part.path.join('.')} field.`
    : undefined;
};

const duration: ArgumentCheck = (what, [from, to]) => {
  if (from?.kind === undefined) return undefined;
  if (to === undefined) return unfit(what, ['Number'], from);
  if (from.kind === 'Text' || from.kind === 'Boolean' || from.kind === 'Date') return unfit(what, ['Number', 'Time', 'DateTime'], from);
  return unfit(what, [from.kind === 'Number' ? 'Boolean' : from.kind], to);
};

export const ofTypes: Readonly<Record<string, ArgumentCheck>> = {
  ...named(each('Boolean'), 'AND OR NOT'),
  ...named(
    each('Text'),
    'LEN TRIM REVERSE ASCII CASESAFEID CONTAINS BEGINS SUBSTITUTE REGEX HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE UPPER LOWER INITCAP VALUE CURRENCYRATE',
  ),
  ...named(each('Text', 'Number'), 'LEFT RIGHT MID'),
  ...named(each('Text', 'Number', 'Text'), 'LPAD RPAD'),
  ...named(each('Text', 'Text', 'Number'), 'FIND'),
  ...named(
    each('Number'),
    'ABS CEILING FLOOR MCEILING MFLOOR ROUND TRUNC EXP LN LOG SQRT SIN COS TAN ASIN ACOS ATAN ATAN2 MOD POWER DATE CHR MAX MIN FROMUNIXTIME GEOLOCATION',
  ),
  ...named(each('Date'), 'YEAR MONTH DAY'),
  ...named(each('Time'), 'HOUR MINUTE SECOND MILLISECOND'),
  DATEVALUE: among(['DateTime', 'Text']),
  TIMEVALUE: among(['DateTime', 'Time', 'Text']),
  ADDMONTHS: among(['Date', 'DateTime'], ['Number']),
  ISOWEEK: among(['Date', 'DateTime']),
  ISOYEAR: among(['Date', 'DateTime']),
  UNIXTIMESTAMP: among(['Date', 'DateTime', 'Time']),
  FORMATDURATION: duration,
  IF: chosen,
  CASE: cases,
  BLANKVALUE: orElse,
  NULLVALUE: orElse,
  ISBLANK: blank,
  ISNULL: blank,
  TEXT: asText,
  ISPICKVAL: choice,
  PRIORVALUE: before,
  ISCHANGED: before,
};
function named(check: ArgumentCheck, names: string): Readonly<Record<string, ArgumentCheck>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, check]));
}
