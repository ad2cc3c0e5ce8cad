/** Filter items over dates and times, and date literals such as `TODAY` and `LAST 7 DAYS`. Source: Salesforce Help, "Relative Date Values for Filter Criteria"; Metadata API Developer Guide, "FilterItem". */
import { transaction } from '../../platform/core/current.ts';
import { parseDate, parseMoment } from '../../platform/system/dates/localeText.ts';
import { ApexDate, ApexDatetime } from '../../platform/values/index.ts';
import { stored } from '../stored.ts';
import { rangeOf, startOfDay } from '../soql/plan/dates.ts';

/** Milliseconds, half open. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** @param text one value of the item. `undefined` when it is no date. */
export function dateHolds(operation: string, text: string, found: ApexDate | ApexDatetime): boolean | undefined {
  const zone = found instanceof ApexDate ? 'GMT' : transaction().user.timeZone;
  const span = spanOf(text, zone);
  if (span === undefined) return undefined;
  const moment = found instanceof ApexDate ? found.daysSinceEpoch() * 86_400_000 : found.ms;
  const isWithin = moment >= span.from && moment < span.until;
  const answers: Readonly<Record<string, boolean>> = {
    equals: isWithin,
    notEqual: !isWithin,
    lessThan: moment < span.from,
    lessOrEqual: moment < span.until,
    greaterThan: moment >= span.until,
    greaterOrEqual: moment >= span.from,
  };
  return answers[operation];
}

function spanOf(text: string, zone: string): Span | undefined {
  return literalSpan(text, zone) ?? daySpan(text, zone) ?? momentSpan(text, zone);
}

/** `TODAY`, `LAST_N_DAYS:7`, `LAST 7 DAYS`. */
function literalSpan(text: string, zone: string): Span | undefined {
  const words = text.trim().toUpperCase().replaceAll(/\s+/g, '_');
  const [, way = '', count = '', unit = ''] = /^(LAST|NEXT)_(\d+)_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(words) ?? [];
  const [name = '', number = '0'] = unit === '' ? words.split(':') : [`${way}_N_${unit}S`, count];
  if (!LITERAL.test(name)) return undefined;
  const today = new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone);
  return between(rangeOf(name, Number(number), today, stored().schema.fiscalYear), zone);
}

/** A day as metadata or a person writes it. */
function daySpan(text: string, zone: string): Span | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? ApexDate.parse(text.trim()) : parseDate(text, 'en-US');
  return day === undefined ? undefined : between({ from: day, until: day.addDays(1) }, zone);
}

function momentSpan(text: string, zone: string): Span | undefined {
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(text.trim()) ? Date.parse(text.trim()) : parseMoment(text, 'en-US', zone)?.ms;
  return moment === undefined || Number.isNaN(moment) ? undefined : { from: moment, until: moment + 1 };
}

const LITERAL =
  /^(TODAY|YESTERDAY|TOMORROW|LAST_90_DAYS|NEXT_90_DAYS|(THIS|LAST|NEXT)_(FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)|(LAST|NEXT)_N_(FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO)$/;

function between({ from, until }: { readonly from: ApexDate; readonly until: ApexDate }, zone: string): Span {
  return { from: startOfDay(from, zone), until: startOfDay(until, zone) };
}
