/** Which calls the package makes, by the Apex class that holds their transfer types. */
export interface Area {
  readonly className: string;
  readonly doc: string;
  /** Names of endpoints in the contract. */
  readonly endpoints: readonly string[];
  /** Properties of answers that the package must not or need not see. */
  readonly omitted?: readonly string[];
}

export const areas: readonly Area[] = [
  { className: 'ApiAccount', doc: 'the account and its clients', endpoints: ['getClients', 'getSystemDate', 'createExternalSession', 'getClient'], omitted: ['ApiKey', 'BillingDetails'] },
  {
    className: 'ApiLists',
    doc: 'subscriber lists, their settings, statistics and custom fields',
    endpoints: ['getLists', 'getListsForEmail', 'getList', 'createList', 'updateList', 'getListStats', 'getCustomFields', 'createCustomField', 'updateCustomField', 'updateFieldOptions'],
  },
  {
    className: 'ApiSubscribers',
    doc: 'subscribers, their history and imports',
    endpoints: ['getActiveSubscribers', 'getSubscriber', 'getSubscriberHistory', 'addSubscriber', 'updateSubscriber', 'importSubscribers', 'unsubscribeSubscriber', 'getSuppressionList', 'suppress'],
  },
  {
    className: 'ApiCampaigns',
    doc: 'email campaigns and their reports',
    endpoints: ['getSentCampaigns', 'getCampaignSummary', 'getCampaignRecipients', 'getCampaignOpens', 'getCampaignClicks', 'getCampaignBounces', 'getCampaignUnsubscribes', 'getCampaignSpam'],
  },
  {
    className: 'ApiJourneys',
    doc: 'journeys, their emails and reports',
    endpoints: ['getJourneys', 'getJourney', 'getJourneyRecipients', 'getJourneyOpens', 'getJourneyClicks', 'getJourneyBounces', 'getJourneyUnsubscribes'],
  },
  { className: 'ApiSegments', doc: 'segments', endpoints: ['getClientSegments', 'getListSegments', 'getSegment'] },
  { className: 'ApiWebhooks', doc: 'webhooks of lists', endpoints: ['getWebhooks', 'createWebhook'] },
];
