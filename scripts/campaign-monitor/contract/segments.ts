/** Segments and their rules. Source: API reference, "Segments". */
import { segmentSummary } from './clientContents.ts';
import { endpoint, PAGING, pageOf } from './endpoint.ts';
import { integer, list, object, optional, text } from './schema.ts';
import { subscriberRow } from './subscribers.ts';

const segmentRule = object('SegmentRule', 'A rule of a segment.', { RuleType: text, Clause: text });
const ruleGroup = object('RuleGroup', 'Rules of which one has to hold.', { Rules: list(segmentRule) });
const oldRule = object('SubjectRule', 'A rule of v3: a subject and its clauses.', {
  Subject: text,
  Clauses: list(text),
});
const segmentDetails = object('SegmentDetails', 'A segment, its rules and how many are in it.', {
  ActiveSubscribers: integer,
  RuleGroups: optional(list(ruleGroup)),
  Rules: optional(list(oldRule)),
  ListID: text,
  SegmentID: text,
  Title: text,
});
const ruleInput = object('SegmentRuleInput', "A rule in today's form, or as the subject with clauses of v3.", {
  RuleType: optional(text),
  Clause: optional(text),
  Subject: optional(text),
  Clauses: optional(list(text)),
});
const groupInput = object('RuleGroupInput', 'Rules of which one has to hold, as they may arrive.', {
  Rules: optional(list(ruleInput)),
});
const segmentRequest = object('SegmentRequest', 'A segment to create or replace.', {
  Title: optional(text),
  RuleGroups: optional(list(groupInput)),
  Rules: optional(list(ruleInput)),
});
const segmentRulesRequest = object('SegmentRulesRequest', 'A group of rules to add, or a single rule.', {
  Rules: optional(list(ruleInput)),
  RuleType: optional(text),
  Clause: optional(text),
  Subject: optional(text),
  Clauses: optional(list(text)),
});

const manage = { query: [], status: 200, permissions: ['ManageLists'] } as const;

export const getListSegments = endpoint({
  ...manage,
  name: 'getListSegments',
  doc: 'The segments of a list.',
  method: 'GET',
  path: '/lists/:list/segments',
  answer: list(segmentSummary),
});
export const createSegment = endpoint({
  ...manage,
  name: 'createSegment',
  doc: 'Creates a segment; the id in the path is the list.',
  method: 'POST',
  path: '/segments/:list',
  body: segmentRequest,
  bodyName: 'segment',
  answer: text,
  status: 201,
});
export const updateSegment = endpoint({
  ...manage,
  name: 'updateSegment',
  doc: 'Replaces title and rules of a segment.',
  method: 'PUT',
  path: '/segments/:segment',
  body: segmentRequest,
  bodyName: 'segment',
});
export const addSegmentRules = endpoint({
  ...manage,
  name: 'addSegmentRules',
  doc: 'Adds one group of rules to a segment.',
  method: 'POST',
  path: '/segments/:segment/rules',
  body: segmentRulesRequest,
  bodyName: 'ruleGroup',
});
export const getSegment = endpoint({
  ...manage,
  name: 'getSegment',
  doc: 'A segment and its rules.',
  method: 'GET',
  path: '/segments/:segment',
  answer: segmentDetails,
});
export const getSegmentSubscribers = endpoint({
  ...manage,
  name: 'getSegmentSubscribers',
  doc: 'The active subscribers of a segment.',
  method: 'GET',
  path: '/segments/:segment/active',
  query: ['date', ...PAGING, 'includetrackingpreference', 'includesmspreference'],
  answer: pageOf(subscriberRow),
});
export const deleteSegment = endpoint({
  ...manage,
  name: 'deleteSegment',
  doc: 'Deletes a segment.',
  method: 'DELETE',
  path: '/segments/:segment',
});
export const clearSegmentRules = endpoint({
  ...manage,
  name: 'clearSegmentRules',
  doc: 'Takes all rules away from a segment.',
  method: 'DELETE',
  path: '/segments/:segment/rules',
});
