import { REPORT, type WordsByCode } from './words.ts';

const SENDING = 'Change the sending domain of the account in Campaign Monitor.';

/** Transactional emails: no part of the sync. */
export const transactional: WordsByCode = {
  302: ['There is no message with this id.', REPORT],
  850: ['Between 1 and 200 messages can be read at once.', REPORT],
  904: ['The message to read before is not valid.', REPORT],
  905: ['The message to read after is not valid.', REPORT],
  920: ['The first day of the period is not valid.', REPORT],
  921: ['The first day of the period is not valid.', REPORT],
  922: ['The last day of the period is not valid.', REPORT],
  923: ['Campaign Monitor does not know the time zone.', REPORT],
  924: ['Either a group or a smart email can be asked for, not both.', REPORT],
  925: ['The id of the smart email is not valid.', 'Choose another smart email.'],
  926: ['The smart email is gone.', 'Choose another smart email.'],
  927: ['The first day of the period is after its last day.', REPORT],
  932: ['Campaign Monitor does not know this status.', REPORT],
  935: ['It was not said whether statistics are wanted.', REPORT],
  952: ['The email has no recipient.', 'Give the email a recipient.'],
  953: ['The name and address of a recipient are longer than 250 characters.', 'Shorten the name.'],
  954: ['An email goes to 25 recipients at most.', 'Send to fewer people.'],
  955: ['The address for answers is not valid.', 'Correct the address.'],
  957: ['The email has no sender.', 'Give the email a sender.'],
  958: ['The name and address of the sender are longer than 250 characters.', 'Shorten the name.'],
  960: ['The email has no content.', 'Give the email content.'],
  970: ['It was not said whether clicks are counted.', REPORT],
  971: ['It was not said whether opens are counted.', REPORT],
  972: ['It was not said how styles are treated.', REPORT],
  974: ['It was not said whether the person agreed to be tracked.', 'Send Yes, No or Unchanged.'],
  980: ['The account has no transactional emails.', 'Ask the support of Campaign Monitor to switch them on.'],
  981: ['An attachment has no name.', 'Give the attachment a name.'],
  982: ['An attachment has no type.', 'Give the attachment a type.'],
  984: ['The content of an attachment is not valid.', 'Attach the file again.'],
  993: ['Transactional emails need an authenticated sending domain.', SENDING],
  994: ['The address of the sender is not of the authenticated domain.', SENDING],
  996: ['The values for the email are larger than 100 KB.', 'Send fewer or shorter values.'],
};
