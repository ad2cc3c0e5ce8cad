/** Start, end and length of an event. Source: Object Reference, "Event". */
import { transaction } from '../../../../platform/core/current.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { ApexDate, ApexDatetime } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { changed, set, value } from '../effect.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;

/** An event of whole days begins with its day. */
export function beginWithDay(row: SObjectValue): void {
  const day = value(row, 'ActivityDate');
  if (value(row, 'IsAllDayEvent') === true && day instanceof ApexDate && value(row, 'StartDateTime') === null)
    set(row, {
      StartDateTime: new ApexDatetime(day.daysSinceEpoch() * DAY_MS),
      DurationInMinutes: value(row, 'DurationInMinutes') ?? DAY_MINUTES,
    });
}

/** Whether a field is new and not empty. */
type IsGiven = (name: string) => boolean;

/**
 * Start, end and length are computed from each other; new values win over stored ones.
 * Source: Object Reference, "Event", ActivityDate (of whole days a day in UTC), StartDateTime (it and ActivityDateTime match, or one is null), DurationInMinutes (both may be given if they add up).
 */
export function setTimes(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const isGiven: IsGiven = (name) => value(row, name) !== null && changed(row, old, name);
  const start = startOf(row, isGiven);
  if (!(start instanceof ApexDatetime)) return undefined;
  const until = endOf(row, start, isGiven);
  const problem = lengthProblem(row, start, isGiven) ?? startProblem(row, start, isGiven);
  if (problem !== undefined) return problem;
  set(row, {
    StartDateTime: start,
    ActivityDateTime: start,
    ActivityDate: start.dateIn(value(row, 'IsAllDayEvent') === true ? 'GMT' : transaction().user.timeZone),
    EndDateTime: until,
    EndDate: until?.dateIn('GMT') ?? null,
    DurationInMinutes: until === null ? null : Math.round((until.ms - start.ms) / MINUTE_MS),
  });
  return undefined;
}

function startOf(row: SObjectValue, isGiven: IsGiven): ApexValue {
  const other = value(row, 'ActivityDateTime');
  return isGiven('StartDateTime') || !isGiven('ActivityDateTime') ? (value(row, 'StartDateTime') ?? other) : other;
}

function endOf(row: SObjectValue, start: ApexDatetime, isGiven: IsGiven): ApexDatetime | null {
  const end = value(row, 'EndDateTime');
  return end instanceof ApexDatetime && (isGiven('EndDateTime') || !isGiven('DurationInMinutes')) ? end : endByLength(row, start);
}

function endByLength(row: SObjectValue, start: ApexDatetime): ApexDatetime | null {
  const minutes = value(row, 'DurationInMinutes');
  return typeof minutes === 'number' ? new ApexDatetime(start.ms + minutes * MINUTE_MS) : null;
}

function lengthProblem(row: SObjectValue, start: ApexDatetime, isGiven: IsGiven): RowError | undefined {
  if (!isGiven('EndDateTime') || !isGiven('DurationInMinutes') || value(row, 'IsAllDayEvent') === true) return undefined;
  const isRight = endOf(row, start, isGiven)?.ms === endByLength(row, start)?.ms;
  return isRight ? undefined : disagreement('DurationInMinutes', 'EndDateTime');
}

function startProblem(row: SObjectValue, start: ApexDatetime, isGiven: IsGiven): RowError | undefined {
  const other = value(row, 'ActivityDateTime');
  const isWrong = isGiven('StartDateTime') && isGiven('ActivityDateTime') && other instanceof ApexDatetime && other.ms !== start.ms;
  return isWrong ? disagreement('ActivityDateTime', 'StartDateTime') : undefined;
}

/** The status is that of orgs, the words are ours. */
function disagreement(first: string, second: string): RowError {
  return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', `${first} and ${second} don't match`, [first, second]);
}

const MOST_DAYS = 14;
/** An event has a time and a length. Source: Object Reference, "Event", ActivityDateTime, DurationInMinutes, "Multiday Events"; the words are ours. */
export function timesError(row: SObjectValue): RowError | undefined {
  const missing = [
    ...(value(row, 'StartDateTime') === null ? ['ActivityDateTime'] : []),
    ...(value(row, 'DurationInMinutes') === null ? ['DurationInMinutes'] : []),
  ];
  if (missing.length > 0) return rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  const minutes = Number(value(row, 'DurationInMinutes'));
  if (minutes >= 0 && minutes <= MOST_DAYS * 24 * 60) return undefined;
  const rule = minutes < 0 ? 'be negative' : `exceed ${MOST_DAYS} days`;
  return rowError('FIELD_INTEGRITY_EXCEPTION', `Event duration can't ${rule}.`, ['DurationInMinutes']);
}
