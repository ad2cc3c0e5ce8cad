import { REPORT, type WordsByCode } from './words.ts';

const BILLING = 'Change the billing of the client in Campaign Monitor.';
const PEOPLE = 'Change the people of the client in Campaign Monitor.';
const ADMINISTRATORS = 'Change the administrators of the account in Campaign Monitor.';

/** The account, its clients, their people and their money. */
export const account: WordsByCode = {
  150: ['Another person or administrator has this address already.', 'Use another address, or change that person in Campaign Monitor.'],
  152: [
    'Campaign Monitor does not know the time zone.',
    'Choose a time zone of its own list, in the settings of the client in Campaign Monitor.',
  ],
  153: ['The access level of the person is not valid.', PEOPLE],
  154: ['The client has no company name.', 'Give the client a company name.'],
  157: ['Campaign Monitor does not know the country.', 'Choose a country as Campaign Monitor spells it.'],
  167: ['The currency is not one that Campaign Monitor bills in.', BILLING],
  170: ['The markup is lower than Campaign Monitor allows.', BILLING],
  172: ['Only five clients can be created in half an hour.', 'Wait half an hour and try again.'],
  173: ['A client without access to Campaign Monitor cannot be billed.', BILLING],
  174: ['The password is too easy to guess.', 'Choose a longer password.'],
  175: ['The password is not valid.', 'Choose another password.'],
  176: ['The address is not on the suppression list, so there is nothing to lift.', 'Nothing. The next sync brings the list up to date.'],
  177: ['More credits were to be moved than the client has.', BILLING],
  178: ['More credits were to be moved than the account has.', BILLING],
  701: ['The person has no name.', PEOPLE],
  702: ['The client has no person with this address.', PEOPLE],
  703: ['The last person of a client cannot be removed.', PEOPLE],
  704: ['The person has not accepted the invitation yet.', 'Ask the person to accept the invitation that Campaign Monitor sent.'],
  751: ['The administrator has no name.', ADMINISTRATORS],
  752: ['The account has no administrator with this address.', ADMINISTRATORS],
  753: ['The last administrator of an account cannot be removed.', ADMINISTRATORS],
  754: [
    'The administrator has not accepted the invitation yet.',
    'Ask the administrator to accept the invitation that Campaign Monitor sent.',
  ],
  5001: ['The person is not a member of the account.', 'Open Campaign Monitor with a user that the account has.'],
  5002: ['The id that stands for Salesforce at Campaign Monitor is not valid.', REPORT],
  5003: ['The frame in which Campaign Monitor should open is not valid.', REPORT],
};
