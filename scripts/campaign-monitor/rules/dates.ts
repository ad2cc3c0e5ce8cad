import { problem, type Problem } from '../contract/errors.ts';
import type { Moment, Zone } from '../state/zone.ts';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Reads a local date, with or without a time, in a zone. @return undefined for an invalid date */
export const readMoment = (value: string, zone: Zone): Moment | undefined => {
  const match = DATE.exec(value.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? zone.moment(year, month, day, hour, minute, second) : undefined;
};

/** Reads the `date` filter of a report: rows of this moment and later. Errors: 5 for an invalid date. */
export const readSince = (value: string | undefined, zone: Zone): Moment | undefined | Problem => {
  if (value === undefined) return undefined;
  return readMoment(value, zone) ?? problem(5);
};
