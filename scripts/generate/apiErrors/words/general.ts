import { REPORT, type WordsByCode } from './words.ts';

/** Any call: who asks, for what, and whether the service can answer. */
export const general: WordsByCode = {
  5: ['Campaign Monitor could not read a date.', REPORT],
  60: [
    'The connection may not do this: a permission was not granted when Campaign Monitor was connected.',
    'An administrator reconnects in Settings > Connection settings and grants every permission that is asked for.',
  ],
  100: [
    'Campaign Monitor does not know the API key.',
    'An administrator reconnects in Settings > Connection settings, with an API key from Account settings > API keys in Campaign Monitor.',
  ],
  101: [
    'The subscriber list is gone, or it belongs to another account.',
    'Run the sync: it marks a list that is gone. If the list is still there, reconnect with the account that owns it.',
  ],
  102: [
    'The client is not part of the connected account any more.',
    'In Settings > Connection settings, change the clients, or reconnect with the account that owns the client.',
  ],
  110: [
    'The contact of a client cannot be changed this way, because the client has several people or none.',
    'Change the people of the client in Campaign Monitor.',
  ],
  120: ['Campaign Monitor does not know the connection.', 'An administrator reconnects in Settings > Connection settings.'],
  121: [
    'The connection has expired and is renewed by itself.',
    'Try again in a minute. If the message stays, an administrator reconnects in Settings > Connection settings.',
  ],
  122: ['Access for Salesforce was revoked in Campaign Monitor.', 'An administrator reconnects in Settings > Connection settings.'],
  400: ['Campaign Monitor could not read what was sent.', REPORT],
  403: ['Only agency accounts of Campaign Monitor may do this.', 'Do it in Campaign Monitor, or connect with the agency account.'],
  404: ['Campaign Monitor has nothing with this id any more.', 'Run the sync: it marks what was deleted in Campaign Monitor.'],
  410: ['What was asked for is gone for good.', 'There is nothing to do: it can not be brought back.'],
  429: ['Campaign Monitor was asked too often in a short time.', 'There is nothing to do: it is tried again later by itself.'],
  500: [
    'Campaign Monitor had a problem of its own.',
    'There is nothing to do: it is tried again later by itself. If it stays, see the status page of Campaign Monitor.',
  ],
  800: ['Campaign Monitor has no page with this number.', REPORT],
  801: ['A page has 10 to 1,000 rows.', REPORT],
  802: ['Campaign Monitor cannot order by this field.', REPORT],
  803: ['Rows are ordered upwards or downwards only.', REPORT],
};
