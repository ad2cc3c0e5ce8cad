/** ConnectApi.Organization: the features of the org. Source: Connect in Apex, "Organization Class". */
import { transaction } from '../../../platform/core/current.ts';
import type { Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { ApexTimeZone, zoneDisplayName } from '../../../platform/system/dates/timeZone.ts';
import { zoneOffsetMs } from '../../../platform/values/index.ts';
import { FIRST_CURRENCY } from '../../currency/declared.ts';
import { data } from '../../current.ts';
import { holder } from './base.ts';

const OFF = [
  'chatterAnswers',
  'chatterGlobalInfluence',
  'communitiesEnabled',
  'communityModeration',
  'communityReputation',
  'connectRecords',
  'ideas',
  'managedTopicsEnabled',
  'thanksAllowed',
  'wave',
];
const ON = [
  'chatter',
  'chatterActivity',
  'chatterGroupRecords',
  'chatterGroupRecordSharing',
  'chatterMessages',
  'chatterTopics',
  'feedPolling',
  'files',
  'filesOnComments',
  'publisherActions',
  'trendingTopics',
];

const HOUR_MS = 3_600_000;

/** Of the running user. Source: Connect in Apex, "ConnectApi.UserSettings", "ConnectApi.TimeZone". */
function userSettings(): Holder {
  const { user, org } = transaction();
  const zone = new ApexTimeZone(user.timeZone);
  return holder('UserSettings', {
    userId: user.id,
    userLocale: user.locale,
    hasChatter: true,
    canFollow: true,
    timeZone: holder('TimeZone', { name: zoneDisplayName(zone), gmtOffset: zoneOffsetMs(zone.id, org.clock.now()) / HOUR_MS }),
  });
}

definePlatformClass({
  name: 'ConnectApi.Organization',
  statics: {
    getSettings: () => {
      const { id } = transaction().org;
      const { hasManyCurrencies, currencies } = data().schema;
      const features = Object.fromEntries([...ON.map((name) => [name, true] as const), ...OFF.map((name) => [name, false] as const)]);
      return holder('OrganizationSettings', {
        orgId: id,
        name: String(data().stored(id).get('Name')),
        userSettings: userSettings(),
        features: holder('Features', {
          ...features,
          multiCurrency: hasManyCurrencies,
          defaultCurrencyIsoCode: currencies?.corporate ?? FIRST_CURRENCY,
        }),
      });
    },
  },
});
