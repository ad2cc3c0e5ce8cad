/** How many values each function of formulas takes. Source: Salesforce Help, "Formula Functions"; the words are those of its formula editor. */
import type { Formula } from '../tree.ts';

type Call = Extract<Formula, { kind: 'call' }>;
/** Fewest and most. */
type Arity = readonly [number, number];
const ANY = Infinity;

const ARITY: Readonly<Record<string, Arity>> = {
  ...taking([0, 0], 'ISNEW ISCLONE BR GETSESSIONID PI TODAY NOW TIMENOW'),
  ...taking([1, 1], 'NOT ISBLANK ISNULL ISNUMBER PICKLISTCOUNT ISCHANGED PRIORVALUE TEXT VALUE LEN TRIM REVERSE CHR ASCII CASESAFEID'),
  ...taking(
    [1, 1],
    'HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE ABS CEILING FLOOR MCEILING MFLOOR EXP LN LOG SQRT SIN COS TAN ASIN ACOS ATAN',
  ),
  ...taking([1, 1], 'DATEVALUE DATETIMEVALUE TIMEVALUE YEAR MONTH DAY WEEKDAY DAYOFYEAR ISOYEAR ISOWEEK HOUR MINUTE SECOND MILLISECOND'),
  ...taking([1, 1], 'UNIXTIMESTAMP FROMUNIXTIME CURRENCYRATE'),
  ...taking([1, 2], 'LOWER UPPER INITCAP TRUNC FORMATDURATION'),
  ...taking([2, 2], 'BLANKVALUE NULLVALUE ISPICKVAL INCLUDES LEFT RIGHT CONTAINS BEGINS REGEX ROUND MOD POWER ATAN2 GEOLOCATION ADDMONTHS'),
  ...taking([2, 3], 'FIND LPAD RPAD HYPERLINK'),
  ...taking([2, 4], 'IMAGE'),
  ...taking([3, 3], 'IF MID SUBSTITUTE DATE DISTANCE VLOOKUP SIGN'),
  ...taking([1, ANY], 'AND OR MAX MIN SUM'),
  ...taking([3, ANY], 'IFS'),
  ...taking([4, ANY], 'CASE'),
};
function taking(arity: Arity, names: string): Readonly<Record<string, Arity>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, arity]));
}

/** @return the formula editor's error for a wrong number of arguments; undefined where it is right */
export function arityProblem({ name, args: { length } }: Call): string | undefined {
  const [fewest, most] = ARITY[name] ?? [0, ANY];
  // a value, its pairs, and a default
  const expected = name === 'CASE' && length >= fewest ? length - (length % 2) : Math.min(Math.max(length, fewest), most);
  return expected === length
    ? undefined
    : `Incorrect number of parameters for function '${name}()'. Expected ${String(expected)}, received ${String(length)}`;
}
