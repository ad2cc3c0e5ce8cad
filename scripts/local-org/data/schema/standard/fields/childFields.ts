/** The lookup behind a child relationship: the signatures name only the relationship. */
import type { StandardObject } from '../../../../compiler/signatures/index.ts';
import type { ObjectFacts } from '../facts.ts';
import { manyParentsField } from './manyParents.ts';

interface Child {
  readonly name: string;
  readonly object: string;
}
/** Relationships that use another word than their field. */
const MEANING: Readonly<Record<string, string>> = { child: 'parent', descendant: 'root' };
/** Audit fields have no child relationships. */
const AUDIT = new Set(['MasterRecord', 'CreatedBy', 'LastModifiedBy', 'Owner']);

const words = (name: string): readonly string[] =>
  name
    .split(/(?=[A-Z])|\d+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
const plain = (word: string): string => word.replace(/s$/, '');
/** Whether two words match: `Managed` and `Manager`; short words must be equal. */
const alike = (a: string, b: string): boolean => (a.length < 4 || b.length < 4 ? a === b : a.slice(0, 4) === b.slice(0, 4));
const without = (name: string, object: string): readonly string[] =>
  words(name).filter((word) => !words(object).some((other) => plain(other) === plain(word)));

/** The lookup that the relationship's name suggests: `ChildAccounts` of ParentId, `ManagedUsers` of ManagerId, `PartnersTo` of AccountToId. */
function spokenOf(stub: StandardObject, parent: string, child: Child): string | undefined {
  const said = without(child.name, child.object).map((word) => MEANING[word] ?? word);
  const scores = stub.parents
    .filter(({ name, object }) => !AUDIT.has(name) && (object === parent || object === 'Name'))
    .map(({ name }) => ({ name, score: without(name, parent).filter((word) => said.some((one) => alike(one, word))).length }));
  const best = scores.toSorted((a, b) => b.score - a.score);
  return best[0] !== undefined && best[0].score > 0 && best[0].score !== best[1]?.score ? `${best[0].name}Id` : undefined;
}

/** By the relationship's name, else by the parent's. */
export function childField(stub: StandardObject | undefined, facts: ObjectFacts | undefined, parent: string, child: Child): string {
  if (parent.endsWith('Feed') && child.object.startsWith('Feed')) return child.object === 'FeedAttachment' ? 'FeedEntityId' : 'FeedItemId';
  const activity = workItemField(parent, child) ?? activityField(parent, child);
  if (activity !== undefined || stub === undefined) return activity ?? 'ParentId';
  return (
    spokenOf(stub, parent, child) ??
    directField(stub, parent, child) ??
    Object.entries(facts?.targets ?? {}).find(([field, targets]) => field !== 'OwnerId' && targets.includes(parent))?.[0] ??
    lookupField(stub, parent, child)
  );
}

/** `<Parent>Id`, else the one field of a relationship that leads to many objects; relations of activities also have an AccountId. */
function directField(stub: StandardObject, parent: string, child: Child): string | undefined {
  const direct = stub.fields.find(({ name }) => name.toLowerCase() === `${parent.toLowerCase()}id`)?.name;
  const shared = manyParentsField(child.name);
  return direct === undefined || (shared !== undefined && direct === 'AccountId') ? shared : direct;
}

/** A lookup to the parent, else a polymorphic one. */
function lookupField(stub: StandardObject, parent: string, child: Child): string {
  const related = stub.parents.filter(({ object }) => object === parent);
  if (child.object === parent && related.some(({ name }) => name === 'Parent')) return 'ParentId';
  const own = related.find(({ name }) => !AUDIT.has(name));
  if (own !== undefined) return `${own.name}Id`;
  if (related.length === 0 && stub.fields.some(({ name }) => name === 'ParentId')) return 'ParentId';
  const open = stub.parents.find(({ name, object }) => object === 'Name' && name !== 'Owner');
  return `${open?.name ?? related[0]?.name ?? 'Parent'}Id`;
}

function activityField(parent: string, child: Child): string | undefined {
  const isPerson = parent === 'Contact' || parent === 'Lead';
  if (child.object === 'ActivityHistory' || child.object === 'OpenActivity')
    return parent === 'Account' ? 'AccountId' : isPerson ? 'WhoId' : 'WhatId';
  if (child.object === parent && (parent === 'Task' || parent === 'Event')) return 'RecurrenceActivityId';
  return ASKED.has(child.object) ? (isPerson ? 'WhoId' : 'WhatId') : undefined;
}
const ASKED = new Set(['Task', 'Event', 'ContactRequest']);

/** Work is about a record, and assigned to people. Source: an org's describe of leads (CumulusCI, `tests/shared_cassettes`). */
const workItemField = (parent: string, child: Child): string | undefined =>
  child.object === 'FlowOrchestrationWorkItem' && !/^(?:User|Group|FlowOrchestration\w+)$/.test(parent) ? 'RelatedRecordId' : undefined;
