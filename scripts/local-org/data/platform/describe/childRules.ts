/**
 * Which lookups are told as child relationships, and what describes say of deletes beside the lookups' own rules.
 * Source: orgs' describes of accounts, leads and opportunities (CumulusCI, `tests/shared_cassettes`).
 */
import { isActivity } from '../../access/permissions/permissionable.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';

/** Lists of a record's own, which go with it. */
const LISTS = new Set([
  'AccountPartner',
  'ActivityHistory',
  'AttachedContentDocument',
  'AttachedContentNote',
  'CombinedAttachment',
  'NoteAndAttachment',
  'OpenActivity',
  'OpportunityPartner',
]);
/** Activities of a person go with the person if they are about nothing else; records that go with their account may keep it from being deleted. */
const GO_ALONG = new Set(['Task.WhoId', 'Event.WhoId', 'Contract.AccountId', 'Order.AccountId']);
const HOLD_BACK = new Set(['Contract.AccountId', 'Order.AccountId']);

export const goesAlong = (child: ObjectSchema, field: FieldSchema): boolean =>
  field.onDelete === 'cascade' || LISTS.has(child.name) || GO_ALONG.has(`${child.name}.${field.name}`) || isOwnFeedOrHistory(child, field);

export const holdsBack = (child: ObjectSchema, field: FieldSchema): boolean =>
  field.onDelete === 'restrict' || HOLD_BACK.has(`${child.name}.${field.name}`);

/** `AccountFeed.ParentId`, `AccountHistory.AccountId`, `Deal__History.ParentId`. */
function isOwnFeedOrHistory({ name }: ObjectSchema, field: FieldSchema): boolean {
  const base = /^(\w+?)_{0,2}(?:Feed|FieldHistory|History)$/.exec(name)?.[1];
  return base !== undefined && (field.name === 'ParentId' || field.name === `${base}Id`);
}

/** Lookups to records of any kind that are told, though they have no relationship name. */
const OPEN = new Set([
  'AIInsightValue.SobjectLookupValueId',
  'AIRecordInsight.TargetId',
  'ContentDistribution.RelatedRecordId',
  'ContentVersion.FirstPublishLocationId',
  'FeedComment.ParentId',
  'FeedItem.ParentId',
  'FlowExecutionErrorEvent.ContextRecordId',
  'FlowRecordRelation.RelatedRecordId',
  'NetworkFeedResponseMetric.ParentRecordId',
  'OutgoingEmail.RelatedToId',
]);
const UNTOLD = /^(?:EmailMessage\.FromId|\w+\.(?:MasterRecordId|PrimaryWhoId|PrimaryAccountId)|\w*(?:Event|Task|Who)Relation\.AccountId)$/;

/** Whether a lookup without a relationship name is told. Those that an org adds to activities are not. Source: results of an org. */
export function isTold(child: ObjectSchema, field: FieldSchema): boolean {
  if (field.isCustom && isActivity(child)) return false;
  const path = `${child.name}.${field.name}`;
  return field.leadsAnywhere ? OPEN.has(path) : !UNTOLD.test(path);
}
