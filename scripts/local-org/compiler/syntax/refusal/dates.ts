/** Dates and times as the platform's lexer reads them: digit by digit, and what it has read is what it complains about. */

/** Whole, and as far as one can go that stays unfinished. */
type Part = readonly [whole: string, begun?: string];

const TIME: readonly Part[] = [
  ['(?:[01][0-9]|2[0-3])', '[0-2]'],
  [':'],
  ['[0-5][0-9]', '[0-5]'],
  [':'],
  ['[0-5][0-9]', '[0-5]'],
  ['(?:\\.[0-9]+)?'],
  ['(?:[zZ]|[+-][0-9]{2}:?[0-9]{2})', '[+-](?:[0-9]{2}:[0-9]?|[0-9]{0,3})'],
];
const DATE: readonly Part[] = [['[0-9]{4}'], ['-'], ['(?:0[1-9]|1[0-2])', '[01]'], ['-'], ['(?:0[1-9]|[12][0-9]|3[01])', '[0-3]']];
const HOURS =
  ' HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.';
const DAYS = ' YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.';

const DATE_START = /[0-9]{4}-/y;
const TIME_START = /(?:[01][0-9]|2[0-3]):[0-9]/y;
const DATE_PART = prefixOf(DATE);
const MOMENT_PART = prefixOf([...DATE, ['[tT]'], ...TIME]);
const TIME_PART = prefixOf(TIME);
const WHOLE_DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;
const CLOCK = '(?:[01]\\d|2[0-3]):\\d{2}:\\d{2}(?:\\.\\d{3})?(?:[zZ]|[+-]\\d{2}:?\\d{2})';
const WHOLE_TIME = new RegExp(`^${CLOCK}$`);
const WHOLE_MOMENT = new RegExp(`^(?!0000)\\d{4}-(?:0[1-9]|1[0-2])-\\d{2}[tT]${CLOCK}$`);

export interface DateToken {
  readonly type: 'DATE' | 'DATETIME' | 'TIME';
  readonly text: string;
  /** What is wrong with it: then it is no token. */
  readonly message?: string;
}

/** @return what stands at the offset when it begins like a date or a time. */
export function dateAt(text: string, offset: number): DateToken | undefined {
  if (at(DATE_START, text, offset) !== undefined) {
    const moment = at(MOMENT_PART, text, offset) ?? '';
    if (/[tT]/.test(moment))
      return checked(
        'DATETIME',
        moment,
        WHOLE_MOMENT,
        `Invalid DateTime '${moment}'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET.${DAYS}${HOURS}`,
      );
    const date = at(DATE_PART, text, offset) ?? '';
    return checked(
      'DATE',
      date,
      WHOLE_DATE,
      `Invalid Date '${date}'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD.${DAYS}`,
    );
  }
  if (at(TIME_START, text, offset) === undefined) return undefined;
  const time = at(TIME_PART, text, offset) ?? '';
  return checked('TIME', time, WHOLE_TIME, `Invalid Time '${time}'. Apex times must be of the form HH:MM:SS.NNNzOFFSET.${HOURS}`);
}

function checked(type: DateToken['type'], text: string, whole: RegExp, message: string): DateToken {
  return whole.test(text) ? { type, text } : { type, text, message };
}

/** Matches as many of the parts as stand there. */
function prefixOf(parts: readonly Part[]): RegExp {
  return new RegExp(
    parts.reduceRight((rest, [whole, begun]) => `(?:${whole}${rest}${begun === undefined ? '' : `|${begun}`})?`, ''),
    'y',
  );
}

function at(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
