/** Source: Apex Reference Guide, "TimeZone Class". */
import { transaction } from '../../core/current.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { type ApexDatetime, isKnownZone, zoneOffsetMs } from '../../values/index.ts';
import { offsetText, zoneName } from './zoneNames.ts';
import { strictMethods, strictStatics } from '../strict.ts';
import { userZone } from '../userSettings.ts';

/** A zone by its id; one that nobody knows is GMT. */
export class ApexTimeZone {
  readonly typeName = 'System.TimeZone';
  readonly id: string;

  constructor(id: string) {
    this.id = isKnownZone(id) ? id : 'GMT';
  }

  toApexText(): string {
    return this.id;
  }
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`. */
export function zoneDisplayName(self: ApexTimeZone): string {
  const now = transaction().org.clock.now();
  return `(GMT${offsetText(zoneOffsetMs(self.id, now), ':')}) ${zoneName(self.id, now, 'long')} (${self.id})`;
}

definePlatformClass({
  name: 'System.TimeZone',
  instances: ApexTimeZone,
  statics: strictStatics({ getTimeZone: (id: string) => new ApexTimeZone(id) }),
  methods: strictMethods({
    getDisplayName: zoneDisplayName,
    getID: (self: ApexTimeZone) => self.id,
    getOffset: (self: ApexTimeZone, moment: ApexDatetime) => zoneOffsetMs(self.id, moment.ms),
    toString: (self: ApexTimeZone) => self.id,
  }),
});
definePlatformClass({ name: 'System.UserInfo', statics: { getTimeZone: () => new ApexTimeZone(userZone()) } });
