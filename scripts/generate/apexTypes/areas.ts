/** Which calls the package makes, by the Apex class that holds their transfer types. */
export interface Area {
  readonly className: string;
  readonly doc: string;
  /** Names of endpoints in the contract. */
  readonly endpoints: readonly string[];
  /** Properties of answers that the package must not or need not see. */
  readonly omitted?: readonly string[];
  /** One type for the rows of several reports, so that one mapper reads them all: a field that a report does not have is null. */
  readonly union?: { readonly name: string; readonly doc: string; readonly of: readonly string[] };
}

export const areas: readonly Area[] = [
  {
    className: 'ApiAccount',
    doc: 'the account and its clients',
    endpoints: ['getClients', 'getSystemDate', 'createExternalSession', 'getClient'],
    omitted: ['ApiKey', 'BillingDetails'],
  },
  {
    className: 'ApiLists',
    doc: 'subscriber lists, their settings, statistics and custom fields',
    endpoints: [
      'getLists',
      'getListsForEmail',
      'getList',
      'createList',
      'updateList',
      'getListStats',
      'getCustomFields',
      'createCustomField',
      'updateCustomField',
      'updateFieldOptions',
    ],
  },
  {
    className: 'ApiSubscribers',
    doc: 'subscribers, their history and imports',
    endpoints: [
      'getActiveSubscribers',
      'getSubscriber',
      'getSubscriberHistory',
      'addSubscriber',
      'updateSubscriber',
      'importSubscribers',
      'unsubscribeSubscriber',
      'getSuppressionList',
      'suppress',
    ],
  },
  {
    className: 'ApiCampaigns',
    doc: 'email campaigns and their reports',
    endpoints: ['getSentCampaigns', 'getCampaignSummary'],
    union: {
      name: 'Event',
      doc: 'Something that happened to an email of a campaign or a journey, or its sending',
      of: [
        ...[
          'getCampaignRecipients',
          'getCampaignOpens',
          'getCampaignClicks',
          'getCampaignBounces',
          'getCampaignUnsubscribes',
          'getCampaignSpam',
        ],
        ...['getJourneyRecipients', 'getJourneyOpens', 'getJourneyClicks', 'getJourneyBounces', 'getJourneyUnsubscribes'],
      ],
    },
  },
  { className: 'ApiJourneys', doc: 'journeys and their emails', endpoints: ['getJourneys', 'getJourney'] },
  { className: 'ApiSegments', doc: 'segments', endpoints: ['getClientSegments', 'getListSegments', 'getSegment'] },
  { className: 'ApiWebhooks', doc: 'webhooks of lists', endpoints: ['getWebhooks', 'createWebhook'] },
];
