/** Audit fields that code may give a new record, where the org lets it. */
import type { ObjectSchema } from './model.ts';
import type { Objects } from './objects.ts';
import { AUDIT_FIELDS } from './systemFields.ts';

/** Objects whose audit fields may be given. Source: Salesforce Help, "Enable the 'Create Audit Fields' permission" (article 000176484), the list of objects; notes: seen in an org. */
const OPEN: ReadonlySet<string> = new Set([
  'Account',
  'Attachment',
  'CampaignMember',
  'Case',
  'CaseComment',
  'Contact',
  'ContentNote',
  'ContentVersion',
  'Contract',
  'EmailMessage',
  'Event',
  'FeedComment',
  'FeedItem',
  'Idea',
  'IdeaComment',
  'Lead',
  'Note',
  'Opportunity',
  'Quote',
  'Task',
  'Vote',
  'WorkOrder',
]);

/** New records of the objects may name who made and changed them and when; later saves may not. */
export function openAuditFields(objects: Objects, names: readonly string[]): void {
  const open = names.flatMap((name) => objects.find(name) ?? []).filter(isOpen);
  for (const { name } of open)
    for (const field of AUDIT_FIELDS) objects.changeField(`${name}.${field}`, () => ({ isCreateable: true, isUpdateable: false }));
}

const isOpen = ({ name, kind, isCustom }: ObjectSchema): boolean => kind === 'object' && (isCustom ? name.endsWith('__c') : OPEN.has(name));
