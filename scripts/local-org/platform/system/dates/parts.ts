/** The parts of a moment, in the user's zone and in GMT: `hour` and `hourGmt`, ... */
import { ApexDate, type ApexDatetime } from '../../values/index.ts';
import { userZone } from '../userSettings.ts';

type Part = (moment: ApexDatetime, zone: string) => number;

const dayOfYear: Part = (moment, zone) => {
  const date = moment.dateIn(zone);
  return date.daysSinceEpoch() - ApexDate.of(date.year, 1, 1).daysSinceEpoch() + 1;
};

const parts: Readonly<Record<string, Part>> = {
  year: (moment, zone) => moment.yearIn(zone),
  month: (moment, zone) => moment.dateIn(zone).month,
  day: (moment, zone) => moment.dateIn(zone).day,
  dayOfYear,
  hour: (moment, zone) => moment.timeIn(zone).hour,
  minute: (moment, zone) => moment.timeIn(zone).minute,
  second: (moment, zone) => moment.timeIn(zone).second,
  millisecond: (moment, zone) => moment.timeIn(zone).millisecond,
};

export const partMethods: Readonly<Record<string, (self: ApexDatetime) => number>> = Object.fromEntries(
  Object.entries(parts).flatMap(([name, read]) => [
    [name, (self: ApexDatetime) => read(self, userZone())],
    [`${name}Gmt`, (self: ApexDatetime) => read(self, 'GMT')],
  ]),
);
