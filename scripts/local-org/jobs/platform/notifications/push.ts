/** Push notifications to mobile apps: counted but not sent, because no connected app has a device here. Source: Apex Reference Guide, "PushNotification Class", "PushNotificationPayload Class". */
import { ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { hold, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { strictMethods } from '../../../platform/system/strict.ts';
import { primitiveType } from '../../../platform/system/objects/lists.ts';

const NAME = 'Messaging.PushNotification';

type Entries = readonly (readonly [string, ApexValue])[];

function mapOf(entries: Entries): ApexMap {
  return new ApexMap(
    primitiveType('String'),
    primitiveType('Object'),
    entries.filter(([, value]) => value !== null),
  );
}

/** Apple's format: the alert in `aps`, the app's own data beside it. */
function apple([alert = null, sound = null, badge = null, own = null]: readonly ApexValue[]): ApexMap {
  const aps = mapOf([
    ['alert', alert],
    ['badge', badge],
    ['sound', sound],
  ]);
  return mapOf([['aps', aps], ...((own instanceof ApexMap ? [...own.pairs()] : []) as Entries)]);
}

/** The same with an alert in parts, which the first arguments are. */
function appleParts([body = null, action = null, key = null, args = null, image = null, ...rest]: readonly ApexValue[]): ApexMap {
  const alert = mapOf([
    ['body', body],
    ['action-loc-key', action],
    ['loc-key', key],
    ['loc-args', args],
    ['launch-image', image],
  ]);
  return apple([alert, ...rest]);
}

definePlatformClass({
  name: 'Messaging.PushNotificationPayload',
  statics: {
    apple: (...args: never[]) => (args.length === 4 ? apple(args) : appleParts(args)),
  },
});
definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof Holder && value.typeName === NAME,
  constructors: { '*': (payload: ApexValue = null) => new Holder(NAME, { payload }) },
  methods: {
    setPayload: (self: Holder, payload: ApexValue) => hold(self, 'payload', payload),
    setTtl: (self: Holder, ttl: ApexValue) => hold(self, 'ttl', ttl),
    ...strictMethods({ send: (_: Holder, _application: string, _users: object) => transaction().count('mobilePushCalls') }),
  },
});
