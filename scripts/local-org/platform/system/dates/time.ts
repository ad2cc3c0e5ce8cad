/** Source: Apex Reference Guide, "Time Class". */
import { definePlatformClass } from '../../core/registry.ts';
import { ApexTime } from '../../values/index.ts';
import { strictMethods, strictStatics } from '../strict.ts';

const adding = (unitMs: number) => (self: ApexTime, count: number) => new ApexTime(self.ms + count * unitMs);

definePlatformClass({
  name: 'System.Time',
  instances: ApexTime,
  statics: strictStatics({
    newInstance: (hour: number, minute: number, second: number, ms: number) => ApexTime.of(hour, minute, second, ms),
  }),
  methods: strictMethods({
    addHours: adding(3_600_000),
    addMilliseconds: adding(1),
    addMinutes: adding(60_000),
    addSeconds: adding(1000),
    hour: (self: ApexTime) => self.hour,
    millisecond: (self: ApexTime) => self.millisecond,
    minute: (self: ApexTime) => self.minute,
    second: (self: ApexTime) => self.second,
  }),
});
