import { problem } from '../contract/errors.ts';
import {
  addSegmentRules,
  clearSegmentRules,
  createSegment,
  deleteSegment,
  getListSegments,
  getSegment,
  getSegmentSubscribers,
  updateSegment,
} from '../contract/segments.ts';
import { type Route, route } from '../http/call.ts';
import { readSince } from '../rules/dates.ts';
import { pageOfTable } from '../rules/paging.ts';
import { segmentMembers } from '../rules/segments/segmentMembers.ts';
import { type RuleGroups, type RuleInput, rulesProblem, toGroup } from '../rules/segments/segmentRules.ts';
import { toSubscriberRow } from '../rules/subscribers/subscriberRow.ts';
import type { Segment } from '../state/segment.ts';
import type { SubscriberList } from '../state/subscriberList.ts';

interface SegmentInput {
  readonly RuleGroups?: readonly { readonly Rules?: readonly RuleInput[] }[];
  readonly Rules?: readonly RuleInput[];
}

/** The groups of a request; in v3 every rule was a group of its own. */
const groupsOf = ({ RuleGroups, Rules }: SegmentInput): readonly (readonly RuleInput[])[] =>
  (RuleGroups === undefined ? (Rules ?? []).map((rule) => [rule]) : RuleGroups.map((group) => group.Rules ?? [])).filter(
    (rules) => rules.length > 0,
  );

const titleProblem = (title: string, list: SubscriberList, own?: Segment): 273 | 275 | undefined => {
  if (title === '') return 273;
  return list.segments.some((segment) => segment !== own && segment.title.toLowerCase() === title.toLowerCase()) ? 275 : undefined;
};

const subjectsOf = (groups: RuleGroups) =>
  groups.map(({ Rules }) => ({ Subject: Rules[0]?.RuleType ?? '', Clauses: Rules.map(({ Clause }) => Clause) }));

/** Segments and who is in them. */
export const segmentRoutes: readonly Route[] = [
  route(getListSegments, ({ found: { list } }) => list.segments.map(({ id, title }) => ({ ListID: list.id, SegmentID: id, Title: title }))),
  route(createSegment, ({ found: { list }, body, service }) => {
    const title = body.Title?.trim() ?? '';
    const code = titleProblem(title, list);
    if (code !== undefined) return problem(code);
    if (list.client.lists.flatMap(({ segments }) => segments).length >= service.settings.segmentLimit) return problem(283);
    const groups = groupsOf(body);
    const refusal = rulesProblem(groups, list, service);
    if (refusal !== undefined) return refusal;
    const readyAt = service.clock.now() + service.settings.segmentDelaySeconds;
    return service.addSegment({
      id: service.ids.next('segment'),
      list,
      title,
      groups: groups.map(toGroup),
      isSystem: false,
      readyAt,
    }).id;
  }),
  route(updateSegment, ({ found: { segment }, body, service }) => {
    if (segment.isSystem) return problem(284);
    const title = body.Title?.trim() ?? '';
    const code = titleProblem(title, segment.list, segment);
    if (code !== undefined) return problem(code);
    const groups = groupsOf(body);
    const refusal = rulesProblem(groups, segment.list, service);
    if (refusal !== undefined) return refusal;
    segment.title = title;
    segment.groups = groups.map(toGroup);
    segment.readyAt = service.clock.now() + service.settings.segmentDelaySeconds;
    return undefined;
  }),
  route(addSegmentRules, ({ found: { segment }, body, service }) => {
    if (segment.isSystem) return problem(284);
    const rules = body.Rules ?? [body];
    const refusal = rulesProblem([rules], segment.list, service);
    if (refusal !== undefined) return refusal;
    segment.groups = [...segment.groups, toGroup(rules)];
    segment.readyAt = service.clock.now() + service.settings.segmentDelaySeconds;
    return undefined;
  }),
  route(getSegment, ({ found: { segment }, service, version }) => ({
    ActiveSubscribers: segmentMembers(segment, service).size,
    ...(version === 'v3' ? { Rules: subjectsOf(segment.groups) } : { RuleGroups: segment.groups }),
    ListID: segment.list.id,
    SegmentID: segment.id,
    Title: segment.title,
  })),
  route(getSegmentSubscribers, ({ found: { segment }, query, service, version }) => {
    if (service.clock.now() < segment.readyAt) return problem(278);
    const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';
    const view = {
      settings: service.settings,
      version,
      withTracking: isTrue(query.includetrackingpreference),
      withSms: isTrue(query.includesmspreference),
      withReadsWith: false,
    };
    const since = readSince(query.date, segment.list.client.zone);
    return pageOfTable(segmentMembers(segment, service), query, { orders: ['date', 'email', 'name'] }, since, (member) =>
      toSubscriberRow(member, view),
    );
  }),
  route(deleteSegment, ({ found: { segment }, service }) => {
    if (segment.isSystem) return problem(284);
    const isUsed = segment.list.client.campaigns.some(({ status, content }) => status !== 'sent' && content.segments.includes(segment));
    if (isUsed) return problem(272);
    service.removeSegment(segment);
    return undefined;
  }),
  route(clearSegmentRules, ({ found: { segment } }) => {
    if (segment.isSystem) return problem(284);
    segment.groups = [];
    return undefined;
  }),
];
