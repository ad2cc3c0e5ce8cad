/** Lists, ranges and steps in a field of a cron expression. */
import { raise } from '../../platform/core/error.ts';

export const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** `1,5-7,10/5,*` as numbers; names count from `firstName`. Errors: System.StringException for anything else. */
export function numbersOf(text: string, low: number, high: number, names: readonly string[] = [], firstName = 0): readonly number[] {
  return text.split(',').flatMap((part) =>
    rangeOf(part, low, high, (word) => {
      const named = names.indexOf(word);
      const value = named === -1 ? Number(word) : named + firstName;
      if (!Number.isInteger(value) || word === '') raise('System.StringException', `Illegal cron expression format (${text})`);
      if (value < low || value > high)
        raise('System.StringException', `Illegal cron value, it must be between ${String(low)} and ${String(high)}: ${text}`);
      return value;
    }),
  );
}

function rangeOf(part: string, low: number, high: number, numberOf: (word: string) => number): readonly number[] {
  const [range = '*', step] = part.split('/');
  const by = step === undefined ? 1 : Number(step);
  if (!(by > 0)) raise('System.StringException', `Illegal cron expression format (${part})`);
  if (range === '*' || range === '?') return upTo(low, high, by);
  const [first = '', last] = range.split('-');
  const from = numberOf(first);
  const to = last !== undefined ? numberOf(last) : step === undefined ? from : high;
  // a range over the end starts again: FRI-MON
  return from <= to ? upTo(from, to, by) : [...upTo(from, high, by), ...upTo(low, to, by)];
}

function upTo(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}
