import { REPORT, type WordsByCode } from './words.ts';

/** Subscriber lists, their custom fields and webhooks. */
export const lists: WordsByCode = {
  250: ['The client has a list with this title already.', 'Choose another title.'],
  251: ['The list has no title.', 'Give the list a title.'],
  252: ['A draft campaign uses the list, so it cannot be deleted.', 'Remove the list from the draft in Campaign Monitor, then try again.'],
  253: [
    'The list has no custom field with this key. A field that is renamed gets another key.',
    'Run the sync, then choose the field again in the mapping.',
  ],
  254: ['The name of the custom field is not valid.', 'Use letters, digits and spaces.'],
  255: ['The list has a custom field with this name already.', 'Choose the field that is there, or another name.'],
  256: ['Options were given for a field that takes none.', 'Give options to fields of the select types only.'],
  257: ['A select field needs options.', 'Give the field at least one option.'],
  259: ['Campaign Monitor does not know this type of field.', REPORT],
  261: ['An unsubscribe counts for all lists of the client or for this list only.', REPORT],
  601: ['The address for messages from Campaign Monitor is not valid.', 'Check the address of the site that takes them.'],
  602: ['The format of messages from Campaign Monitor is not valid.', REPORT],
  603: ['Campaign Monitor sends no message about this event.', REPORT],
  610: [
    'Campaign Monitor sent a test message and got no good answer.',
    'Check that the site that takes the messages is published and open to the internet.',
  ],
};
