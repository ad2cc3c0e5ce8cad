import { REPORT, type WordsByCode } from './words.ts';

/** Adding, changing and importing people. */
export const subscribers: WordsByCode = {
  1: ['The email address is not valid.', 'Correct the address of the person in Salesforce.'],
  201: ['Another person on this list has the new email address already.', 'Merge the two people, or use another address.'],
  203: [
    'The person is not on this list, or was removed from it.',
    'Run the sync, then try again. To put the person on the list, use "Add to list".',
  ],
  204: [
    'The address is on the suppression list: the person unsubscribed, bounced or was blocked for all lists.',
    'Leave the person out. Only Campaign Monitor can lift a suppression, and only at the wish of the person.',
  ],
  205: [
    'The person was deleted from this list.',
    'To add deleted people again, switch on "also resubscribe deleted people" in the options of the import.',
  ],
  206: ['The person unsubscribed from this list.', 'Leave the person out. Only the person can subscribe again, with a form of the list.'],
  207: [
    'Emails to this address bounced, so that the list does not send to it any more.',
    'Correct the address of the person in Salesforce.',
  ],
  208: [
    'The person was added, but did not confirm the subscription yet.',
    'Wait until the person uses the link in the confirmation email.',
  ],
  209: ['More than 1,000 people were sent at once.', REPORT],
  210: ['Some people of the import were refused; the others were saved.', 'See the refused rows, each with its own reason and fix.'],
  211: ['The new email address is not valid.', 'Correct the address of the person in Salesforce.'],
  212: ['An import without people was sent.', REPORT],
  214: [
    'It was not said whether the person agreed to be tracked.',
    'Map a field to "Consent to track", or choose an answer for everybody, in the fields of the import.',
  ],
  215: [
    'The answer to consent to track is not Yes, No or Unchanged.',
    'Correct the value in Salesforce, or map another field to "Consent to track".',
  ],
  220: [
    'The mobile number is not valid.',
    'Correct the mobile number in Salesforce: a plus sign, the country code, and digits only, such as +61400111222.',
  ],
  221: [
    'Neither the email address nor the mobile number is valid.',
    'Correct both in Salesforce. A mobile number is a plus sign, the country code, and digits only.',
  ],
};
