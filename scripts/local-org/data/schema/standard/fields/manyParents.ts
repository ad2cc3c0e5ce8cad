/**
 * Polymorphic lookups, by the child relationship of their targets.
 * Source: Object Reference, "Relationship Name" and "Refers To" of the polymorphic fields (Attachment.ParentId, ContentDocumentLink.LinkedEntityId, Task.WhatId …).
 */
const LOOKUPS: Readonly<Record<string, { readonly field: string; readonly objects: readonly string[] }>> = {
  Attachments: { field: 'ParentId', objects: ['Attachment'] },
  Notes: { field: 'ParentId', objects: ['Note'] },
  NotesAndAttachments: { field: 'ParentId', objects: ['NoteAndAttachment'] },
  CombinedAttachments: { field: 'ParentId', objects: ['CombinedAttachment'] },
  AttachedContentDocuments: { field: 'LinkedEntityId', objects: ['AttachedContentDocument'] },
  AttachedContentNotes: { field: 'LinkedEntityId', objects: ['AttachedContentNote'] },
  ContentDocumentLinks: { field: 'LinkedEntityId', objects: ['ContentDocumentLink'] },
  Tasks: { field: 'WhatId', objects: ['Task'] },
  Events: { field: 'WhatId', objects: ['Event'] },
  TaskRelations: { field: 'RelationId', objects: ['TaskRelation'] },
  EventRelations: { field: 'RelationId', objects: ['EventRelation'] },
  Emails: { field: 'RelatedToId', objects: ['EmailMessage'] },
  Feeds: { field: 'ParentId', objects: ['FeedItem', 'FeedComment'] },
  // what can be followed has a feed, articles too (a post to one: seen in an org)
  FeedSubscriptionsForEntity: { field: 'ParentId', objects: ['EntitySubscription', 'FeedItem'] },
  TopicAssignments: { field: 'EntityId', objects: ['TopicAssignment'] },
  ProcessInstances: { field: 'TargetObjectId', objects: ['ProcessInstance'] },
  ProcessSteps: { field: 'TargetObjectId', objects: ['ProcessInstanceHistory'] },
};

/** FirstPublishLocationId and RelatedRecordId can point to all objects with files. */
const LINKED = ['ContentVersion.FirstPublishLocationId', 'ContentDistribution.RelatedRecordId'];

/** The polymorphic lookup behind a child relationship. */
export function manyParentsField(relation: string): string | undefined {
  return LOOKUPS[relation]?.field;
}

/** The polymorphic lookups (`Task.WhatId`) that point to objects with the child relationship. */
export function lookupsSeenAs(relation: { readonly name: string; readonly field: string }): readonly string[] {
  const lookup = LOOKUPS[relation.name];
  if (lookup === undefined || lookup.field !== relation.field) return [];
  return [...lookup.objects.map((object) => `${object}.${lookup.field}`), ...(relation.name === 'ContentDocumentLinks' ? LINKED : [])];
}
