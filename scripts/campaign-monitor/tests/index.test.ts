import { readdirSync, readFileSync } from 'node:fs';
import { routes } from '../routes/index.ts';
import { checkAnswer, contract, errorCodes } from '../contract/index.ts';

/** Every call of the reference's endpoint index, as `METHOD path`; ids as one letter. */
const INDEX = `
GET /clients; GET /billingdetails; GET /countries; GET /timezones; GET /systemdate; GET /admins; POST /admins; PUT /admins; DELETE /admins
GET /primarycontact; PUT /primarycontact; PUT /externalsession; POST /clients; GET /clients/C; DELETE /clients/C; GET /clients/C/campaigns
GET /clients/C/scheduled; GET /clients/C/drafts; GET /clients/C/tags; GET /clients/C/lists; GET /clients/C/listsforemail; GET /clients/C/segments
GET /clients/C/templates; GET /clients/C/journeys; GET /clients/C/suppressionlist; POST /clients/C/suppress; PUT /clients/C/unsuppress
PUT /clients/C/setbasics; PUT /clients/C/setpaygbilling; PUT /clients/C/setmonthlybilling; POST /clients/C/credits; GET /clients/C/people
POST /clients/C/people; PUT /clients/C/people; DELETE /clients/C/people; GET /clients/C/primarycontact; PUT /clients/C/primarycontact
GET /clients/C/sendingdomains; POST /clients/C/sendingdomains; DELETE /clients/C/sendingdomains; POST /clients/C/sendingdomains/copy
PUT /clients/C/sendingdomains/authenticate; POST /lists/C; GET /lists/L; PUT /lists/L; DELETE /lists/L; GET /lists/L/stats; GET /lists/L/customfields
POST /lists/L/customfields; PUT /lists/L/customfields/K; PUT /lists/L/customfields/K/options; DELETE /lists/L/customfields/K; GET /lists/L/segments
GET /lists/L/active; GET /lists/L/unconfirmed; GET /lists/L/unsubscribed; GET /lists/L/bounced; GET /lists/L/deleted; GET /lists/L/webhooks
POST /lists/L/webhooks; GET /lists/L/webhooks/W/test; PUT /lists/L/webhooks/W/activate; PUT /lists/L/webhooks/W/deactivate; DELETE /lists/L/webhooks/W
POST /subscribers/L; PUT /subscribers/L; POST /subscribers/L/import; GET /subscribers/L; GET /subscribers/L/history; POST /subscribers/L/unsubscribe
DELETE /subscribers/L; POST /segments/L; PUT /segments/S; POST /segments/S/rules; GET /segments/S; GET /segments/S/active; DELETE /segments/S
DELETE /segments/S/rules; POST /campaigns/C; POST /campaigns/C/fromtemplate; POST /campaigns/M/send; POST /campaigns/M/unschedule
POST /campaigns/M/sendpreview; DELETE /campaigns/M; GET /campaigns/M/summary; GET /campaigns/M/emailclientusage; GET /campaigns/M/listsandsegments
GET /campaigns/M/recipients; GET /campaigns/M/opens; GET /campaigns/M/clicks; GET /campaigns/M/bounces; GET /campaigns/M/unsubscribes
GET /campaigns/M/spam; POST /templates/C; GET /templates/T; PUT /templates/T; DELETE /templates/T; POST /templates/T/copy; GET /journeys/J
GET /journeys/email/E/recipients; GET /journeys/email/E/opens; GET /journeys/email/E/clicks; GET /journeys/email/E/unsubscribes
GET /journeys/email/E/bounces; POST /journeys/J/copy; POST /events/publish/C; POST /events/X/C/track; GET /transactional/smartEmail
GET /transactional/smartEmail/I; POST /transactional/smartEmail/I/send; POST /transactional/classicEmail/send; GET /transactional/classicEmail/groups
GET /transactional/statistics; GET /transactional/messages; GET /transactional/messages/I; POST /transactional/messages/I/resend`
  .split(/[;\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '');

const pattern = (call: string): string => call.replace(/:[a-zA-Z]+/g, '?').replace(/\/[A-Z](?=\/|$)/g, '/?');

test('the contract and the routes have exactly the calls of the index', () => {
  const inIndex = INDEX.map(pattern).sort();
  expect(contract.map(({ method, path }) => pattern(`${method} ${path}`)).sort()).toEqual(inIndex);
  expect(routes.map(({ endpoint }) => pattern(`${endpoint.method} ${endpoint.path}`)).sort()).toEqual(inIndex);
});

test('no two calls share a name, and each says what it does', () => {
  expect(new Set(contract.map(({ name }) => name)).size).toBe(contract.length);
  expect(contract.filter(({ doc }) => doc.length < 8)).toEqual([]);
});

/** What answers the vendor's samples are of; a sample of an error is not here. */
const FIXTURES: Readonly<Record<string, string>> = {
  active_subscribers: 'getActiveSubscribers',
  add_admin: 'addAdministrator',
  add_person: 'addPerson',
  add_subscriber: 'addSubscriber',
  admin_details: 'getAdministrators',
  admin_get_primary_contact: 'getAccountPrimaryContact',
  admin_set_primary_contact: 'setAccountPrimaryContact',
  administrators: 'getAdministrators',
  billingdetails: 'getBillingDetails',
  bounced_subscribers: 'getBouncedSubscribers',
  campaign_bounces: 'getCampaignBounces',
  campaign_clicks: 'getCampaignClicks',
  campaign_listsandsegments: 'getListsAndSegments',
  campaign_opens: 'getCampaignOpens',
  campaign_recipients: 'getCampaignRecipients',
  campaign_spam: 'getCampaignSpam',
  campaign_summary: 'getCampaignSummary',
  campaign_unsubscribes: 'getCampaignUnsubscribes',
  campaigns: 'getSentCampaigns',
  client_details: 'getClient',
  client_get_primary_contact: 'getClientPrimaryContact',
  client_journeys: 'getJourneys',
  client_set_primary_contact: 'setClientPrimaryContact',
  clients: 'getClients',
  countries: 'getCountries',
  create_campaign: 'createCampaign',
  create_client: 'createClient',
  create_custom_field: 'createCustomField',
  create_list: 'createList',
  create_list_webhook: 'createWebhook',
  create_segment: 'createSegment',
  create_template: 'createTemplate',
  custom_fields: 'getCustomFields',
  custom_fields_utf8: 'getCustomFields',
  deleted_subscribers: 'getDeletedSubscribers',
  drafts: 'getDrafts',
  email_client_usage: 'getEmailClientUsage',
  external_session: 'createExternalSession',
  import_subscribers: 'importSubscribers',
  journey_bounces: 'getJourneyBounces',
  journey_clicks: 'getJourneyClicks',
  journey_email_bounces_no_params: 'getJourneyBounces',
  journey_email_bounces_with_params: 'getJourneyBounces',
  journey_email_clicks_no_params: 'getJourneyClicks',
  journey_email_clicks_with_params: 'getJourneyClicks',
  journey_email_opens_no_params: 'getJourneyOpens',
  journey_email_opens_with_params: 'getJourneyOpens',
  journey_email_recipients_no_params: 'getJourneyRecipients',
  journey_email_recipients_with_params: 'getJourneyRecipients',
  journey_email_unsubscribes_no_params: 'getJourneyUnsubscribes',
  journey_email_unsubscribes_with_params: 'getJourneyUnsubscribes',
  journey_opens: 'getJourneyOpens',
  journey_recipients: 'getJourneyRecipients',
  journey_summary: 'getJourney',
  journey_unsubscribes: 'getJourneyUnsubscribes',
  journeys: 'getJourneys',
  list_details: 'getList',
  list_stats: 'getListStats',
  list_webhooks: 'getWebhooks',
  lists: 'getLists',
  listsforemail: 'getListsForEmail',
  people: 'getPeople',
  person_details: 'getPeople',
  scheduled_campaigns: 'getScheduledCampaigns',
  segment_details: 'getSegment',
  segment_subscribers: 'getSegmentSubscribers',
  segments: 'getClientSegments',
  active_subscribers_with_tracking_preference: 'getActiveSubscribers',
  segment_subscribers_with_tracking_preference: 'getSegmentSubscribers',
  subscriber_details: 'getSubscriber',
  subscriber_details_with_track_and_sms_pref: 'getSubscriber',
  subscriber_details_with_tracking_preference: 'getSubscriber',
  subscriber_history: 'getSubscriberHistory',
  suppressionlist: 'getSuppressionList',
  systemdate: 'getSystemDate',
  tags: 'getTags',
  template_details: 'getTemplate',
  templates: 'getTemplates',
  timezones: 'getTimezones',
  transfer_credits: 'transferCredits',
  tx_classicemail_groups: 'getClassicGroups',
  tx_message_details: 'getMessage',
  tx_message_details_with_statistics: 'getMessage',
  tx_messages: 'getMessages',
  tx_messages_classic: 'getMessages',
  tx_messages_smart: 'getMessages',
  tx_resend_message: 'resendMessage',
  tx_send_multiple: 'sendClassicEmail',
  tx_send_single: 'sendSmartEmail',
  tx_smartemail_details: 'getSmartEmail',
  tx_smartemails: 'getSmartEmails',
  tx_statistics_classic: 'getTransactionalStatistics',
  tx_statistics_smart: 'getTransactionalStatistics',
  unconfirmed_subscribers: 'getUnconfirmedSubscribers',
  unsubscribed_subscribers: 'getUnsubscribedSubscribers',
  update_custom_field: 'updateCustomField',
};

/** Where the samples differ from the vendor's documentation, which the contract follows. Source: API reference, section 17 and the samples' README. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  tags: /NumberOfCampaigns: whole number expected/,
  tx_smartemail_details: /Content\.(HTML|Html)|AddRecipientsToList: text expected/,
  tx_message_details: /Message\.BCC: array expected/,
  tx_message_details_with_statistics: /Message\.BCC: array expected/,
};

const ERRORS = /error|import_subscribers_partial_success|oauth/;
const FOLDER = new URL('./fixtures/', import.meta.url);
const fixtures = ['ruby', 'python-extra'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.slice(0, -5),
      json: JSON.parse(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8').replace(/^\uFEFF/, '')) as unknown,
    })),
);

for (const { name, json } of fixtures.filter((fixture) => !ERRORS.test(fixture.name))) {
  test(`the contract describes the sample ${name}`, () => {
    const endpoint = contract.find((candidate) => candidate.name === FIXTURES[name]);
    expect(endpoint).toBeDefined();
    const misfits = endpoint?.answer === undefined ? ['no answer described'] : checkAnswer(endpoint.answer, json);
    expect(misfits.filter((misfit) => KNOWN[name]?.test(misfit) !== true)).toEqual([]);
  });
}

test('the contract has the codes of the samples of errors', () => {
  const codes = fixtures
    .filter(({ name }) => /oauth_token_api_error|partial/.test(name))
    .map(({ json }) => (json as { Code: number }).Code);
  expect(codes.length).toBeGreaterThanOrEqual(4);
  expect(errorCodes()).toEqual(expect.arrayContaining(codes));
});
