/** Source: Apex Reference Guide, "TimeZone Class". */
import { transaction } from '../../core/current.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { type ApexDatetime, isKnownZone, zoneId, zoneOffsetMs } from '../../values/index.ts';
import { offsetText, zoneName } from './zoneNames.ts';
import { userZone } from '../userSettings.ts';

/** A zone by its id; one that nobody knows is GMT. */
export class ApexTimeZone {
  readonly typeName = 'System.TimeZone';
  readonly id: string;

  constructor(id: string) {
    this.id = isKnownZone(id) ? zoneId(id) : 'GMT';
  }

  toApexText(): string {
    return this.id;
  }
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`. A zone of an own offset is called like that one (seen in an org). */
export function zoneDisplayName(self: ApexTimeZone): string {
  const now = transaction().org.clock.now();
  const name = /^GMT[+-]/.test(self.id) ? 'Pacific Standard Time' : zoneName(self.id, now, 'long');
  return `(GMT${offsetText(zoneOffsetMs(self.id, now), ':')}) ${name} (${self.id})`;
}

/** Errors: System.NullPointerException, each member in its own words (seen in an org). */
function offsetOf(self: ApexTimeZone, moment: ApexDatetime | null): number {
  return moment === null
    ? raise('System.NullPointerException', 'Null argument for TimeZone.getOffset()')
    : zoneOffsetMs(self.id, moment.ms);
}

definePlatformClass({
  name: 'System.TimeZone',
  instances: ApexTimeZone,
  statics: {
    getTimeZone: (id: string | null) =>
      id === null ? raise('System.NullPointerException', 'Script-thrown exception') : new ApexTimeZone(id),
  },
  methods: {
    getDisplayName: zoneDisplayName,
    getID: (self: ApexTimeZone) => self.id,
    getOffset: offsetOf,
    toString: (self: ApexTimeZone) => self.id,
  },
});
definePlatformClass({ name: 'System.UserInfo', statics: { getTimeZone: () => new ApexTimeZone(userZone()) } });
