/** Time within business hours. Source: Apex Reference Guide, "BusinessHours Class"; the words of its errors: seen in an org. */
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { data } from '../current.ts';
import { OpenHours } from '../openHours.ts';

const MINUTE_MS = 60_000;
const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;

const hours = (id: string): OpenHours =>
  OpenHours.find(data(), id) ??
  raise(
    'System.MathException',
    'BusinessHours record not found.This may indicate: 1) Invalid BusinessHours ID, 2) Data corruption, or 3) Missing setup.',
  );
const neverOpen = (): never => raise('System.InvalidParameterValueException', 'The business hours are never open');

/** Arguments by their names in messages. Errors: System.NullPointerException for the first that is null. */
function needs(named: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(named).find((name) => named[name] === null);
  if (missing !== undefined) raise('System.NullPointerException', `${missing} cannot be null`);
}

function add(id: string, start: ApexDatetime, interval: bigint | number): ApexDatetime {
  needs({ 'Business Hours Id': id, 'Start date': start, Interval: interval });
  return added(hours(id), start, interval);
}

function addGmt(id: string, start: ApexDatetime | null, interval: bigint | number | null): ApexDatetime {
  const open = hours(id);
  if (start === null) raise('System.MathException', 'Cannot invoke "java.util.Calendar.clone()" because "startDateCal" is null');
  if (interval === null) raise('System.MathException', 'Cannot invoke "java.lang.Long.longValue()" because "interval" is null');
  return added(open, start, interval);
}

const added = (open: OpenHours, start: ApexDatetime, interval: bigint | number): ApexDatetime =>
  new ApexDatetime(open.after(start.ms, Number(interval)) ?? neverOpen());

function diff(id: string, start: ApexDatetime, end: ApexDatetime): bigint {
  needs({ 'Business Hours Id': id, 'Start date': start, 'End date': end });
  const open = hours(id);
  return BigInt(start.ms <= end.ms ? open.between(start.ms, end.ms) : -open.between(end.ms, start.ms));
}

function isWithin(id: string, moment: ApexDatetime): boolean {
  needs({ 'Business Hours Id': id, 'Target date': moment });
  return (hours(id).nextOpen(moment.ms) ?? neverOpen()) === moment.ms;
}

/** To the minute. */
function nextStartDate(id: string, moment: ApexDatetime): ApexDatetime {
  needs({ 'Business Hours Id': id, 'Target date': moment });
  return new ApexDatetime(wholeMinutes(hours(id).nextOpen(moment.ms) ?? neverOpen()));
}

definePlatformClass({
  name: 'System.BusinessHours',
  statics: {
    add,
    addGmt,
    diff,
    isWithin,
    nextStartDate,
  },
});
