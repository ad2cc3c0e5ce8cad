/** The result type of a formula, as far as its text determines it. Source: Salesforce Help, "Formula Data Types". */
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../../platform/values/index.ts';
import type { Formula } from './tree.ts';

/** Result types, as error messages name them. */
export type ResultKind = 'Boolean' | 'Text' | 'Number' | 'Date' | 'DateTime' | 'Time';
export type KindOfField = (path: readonly string[]) => ResultKind | undefined;

const OF_FUNCTION: Readonly<Record<string, ResultKind>> = {
  ...named('Boolean', 'AND OR NOT ISBLANK ISNULL ISNUMBER ISPICKVAL INCLUDES ISNEW ISCLONE ISCHANGED CONTAINS BEGINS REGEX'),
  ...named(
    'Text',
    'TEXT LEFT RIGHT MID LOWER UPPER INITCAP TRIM REVERSE SUBSTITUTE LPAD RPAD BR CHR CASESAFEID HYPERLINK IMAGE HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE FORMATDURATION',
  ),
  ...named(
    'Number',
    'LEN FIND VALUE ASCII ABS CEILING FLOOR MCEILING MFLOOR ROUND TRUNC EXP LN LOG SQRT SIN COS TAN ASIN ACOS ATAN ATAN2 PI MOD POWER MAX MIN SUM DISTANCE YEAR MONTH DAY WEEKDAY DAYOFYEAR ISOYEAR ISOWEEK HOUR MINUTE SECOND MILLISECOND UNIXTIMESTAMP PICKLISTCOUNT CURRENCYRATE',
  ),
  ...named('Date', 'TODAY DATE DATEVALUE'),
  ...named('DateTime', 'NOW DATETIMEVALUE FROMUNIXTIME'),
  ...named('Time', 'TIMENOW TIMEVALUE'),
};
function named(kind: ResultKind, names: string): Readonly<Record<string, ResultKind>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}
/** Functions whose result is one of their arguments, and those arguments. */
const CHOSEN: Readonly<Record<string, (args: readonly Formula[]) => readonly Formula[]>> = {
  IF: (args) => args.slice(1),
  CASE: (args) => args.filter((_arg, index) => index > 0 && (index % 2 === 0 || index === args.length - 1)),
  IFS: (args) => args.filter((_arg, index) => index % 2 === 1 || index === args.length - 1),
  BLANKVALUE: (args) => args,
  NULLVALUE: (args) => args,
  PRIORVALUE: (args) => args,
};
export const choosesArgument = (name: string): boolean => CHOSEN[name] !== undefined;

/** `undefined` when it depends on what is not known here. */
export function kindOf(formula: Formula, kindOfField: KindOfField): ResultKind | undefined {
  switch (formula.kind) {
    case 'literal':
      return kindOfValue(formula.value);
    case 'field':
      return kindOfField(formula.path);
    case 'call': {
      const [first] = formula.args;
      if (formula.name === 'ADDMONTHS') return first === undefined ? undefined : kindOf(first, kindOfField);
      return CHOSEN[formula.name] === undefined
        ? OF_FUNCTION[formula.name]
        : kindOfFirst(CHOSEN[formula.name]?.(formula.args) ?? [], kindOfField);
    }
    case 'unary':
      return formula.operator === '!' ? 'Boolean' : 'Number';
    case 'binary':
      return kindOfBinary(formula, kindOfField);
  }
}

/** Of the first that is not null. */
function kindOfFirst(formulas: readonly Formula[], kindOfField: KindOfField): ResultKind | undefined {
  const typed = formulas.find(({ kind, ...rest }) => kind !== 'literal' || ('value' in rest && rest.value !== null));
  return typed === undefined ? undefined : kindOf(typed, kindOfField);
}

function kindOfBinary({ operator, left, right }: Extract<Formula, { kind: 'binary' }>, kindOfField: KindOfField): ResultKind | undefined {
  if (['=', '<>', '<', '<=', '>', '>=', '&&', '||'].includes(operator)) return 'Boolean';
  if (operator === '&') return 'Text';
  if (['*', '/', '^'].includes(operator)) return 'Number';
  const a = kindOf(left, kindOfField);
  const b = kindOf(right, kindOfField);
  if (a === undefined || b === undefined) return undefined;
  if (operator === '-' && a === b) return 'Number';
  return a === 'Number' ? b : a;
}

/** `undefined` for null and places. */
export function kindOfValue(value: unknown): ResultKind | undefined {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'Text';
  if (value instanceof ApexDecimal) return 'Number';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'DateTime';
  return value instanceof ApexTime ? 'Time' : undefined;
}
