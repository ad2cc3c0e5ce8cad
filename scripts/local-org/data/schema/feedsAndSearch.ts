/** Where people meet the records of an object: in feeds, among recent items, in searches. */
import type { ObjectSchema } from './model.ts';

const FED = new Set([
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'Case',
  'Campaign',
  'User',
  'Task',
  'Event',
  'Contract',
  'Order',
  'Asset',
  'Product2',
  'Solution',
  'Topic',
  'ContentDocument',
  'CollaborationGroup',
  'Site',
]);
/** Source: Metadata API Developer Guide, "CustomObject", enableFeeds. */
export const isFeedEnabled = ({ name, hasFeeds }: ObjectSchema): boolean => hasFeeds ?? FED.has(name);

/** Junction objects without a name field. */
const isLink = ({ name, nameField }: ObjectSchema): boolean => nameField === 'Id' || name === 'CampaignMember';
export const isMruEnabled = (schema: ObjectSchema): boolean =>
  schema.name === 'User' || (schema.kind === 'object' && !schema.isSetup && !isLink(schema));

const SEARCHED = new Set([
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'Case',
  'Campaign',
  'User',
  'Product2',
  'Task',
  'Event',
  'Contract',
  'Order',
  'Asset',
  'Solution',
  'ContentVersion',
  'ContentDocument',
  'Document',
  'Note',
  'Attachment',
  'Pricebook2',
]);

/** Source: SOQL and SOSL Reference, "SOSL Limits on Search Results"; Apex Reference Guide, "DescribeSObjectResult Class", isSearchable. */
export const isSearchable = (object: ObjectSchema): boolean => (object.isCustom ? object.kind === 'object' : SEARCHED.has(object.name));
