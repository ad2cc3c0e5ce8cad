/** ConnectApi.Organization: what is switched on. Source: Connect in Apex, "Organization Class". */
import { transaction } from '../../../platform/core/current.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { FIRST_CURRENCY } from '../../currency/declared.ts';
import { data, holder } from './base.ts';

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
        features: holder('Features', {
          ...features,
          multiCurrency: hasManyCurrencies,
          defaultCurrencyIsoCode: currencies?.corporate ?? FIRST_CURRENCY,
        }),
      });
    },
  },
});
