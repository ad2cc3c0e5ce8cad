/** Objects whose records searches find. Source: SOQL and SOSL Reference, "SOSL Limits on Search Results"; Apex Reference Guide, "DescribeSObjectResult Class", isSearchable. */
import type { ObjectSchema } from '../../schema/index.ts';

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

export const isSearchable = (object: ObjectSchema): boolean => (object.isCustom ? object.kind === 'object' : SEARCHED.has(object.name));
