import { messageOf, type Problem, problem } from '../../contract/errors.ts';
import type { Campaign, Tracked } from '../../state/campaign.ts';
import type { Member } from '../../state/member.ts';
import type { SegmentRule } from '../../state/segment.ts';
import type { Service } from '../../state/service.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';
import type { Table } from '../../state/table.ts';
import { type ClauseTest, fieldClause, subscribedClause, textClause } from './segmentClauses.ts';

/** A rule of a request: in the present form, or as a subject with clauses as in v3. */
export interface RuleInput {
  readonly RuleType?: string;
  readonly Clause?: string;
  readonly Subject?: string;
  readonly Clauses?: readonly string[];
}
/** The rules of a segment: in every group at least one must hold. */
export type RuleGroups = readonly { readonly Rules: readonly SegmentRule[] }[];

const plain = (key: string): string => key.replace(/[[\]\s]/g, '').toLowerCase();

/** Converts a group of rules to the present form: the clauses of a subject are alternatives, as the rules of a group are. */
export const toGroup = (rules: readonly RuleInput[]): RuleGroups[number] => ({
  Rules: rules.flatMap(({ RuleType, Subject, Clause, Clauses }) => {
    const clauses = Clauses ?? [Clause ?? ''];
    return clauses.map((clause) => ({ RuleType: RuleType ?? Subject ?? '', Clause: clause }));
  }),
});

const actors = (table: Table<Tracked>): ReadonlySet<Member> => {
  const members = new Set<Member>();
  for (const event of table) members.add(event.to.member);
  return members;
};

const recipients = (campaign: Campaign): ReadonlySet<Member> => {
  const members = new Set<Member>();
  for (const { member } of campaign.recipients) members.add(member);
  return members;
};

/** A clause about what somebody did with a campaign. It consists of the campaign's id and, for single links, the link's address. */
const campaignClause = (type: string, clause: string, list: SubscriberList, service: Service): ClauseTest => {
  const [, id = '', link = ''] = /^(?:EQUALS\s+)?(\S+)(?:\s+(\S+))?$/i.exec(clause.trim()) ?? [];
  const campaign = service.campaigns.get(id.toLowerCase());
  if (campaign === undefined || campaign.status !== 'sent' || campaign.client !== list.client) return 2750;
  if (!campaign.content.lists.includes(list) && !campaign.content.segments.some((segment) => segment.list === list)) return 2751;
  const isAboutLink = type.endsWith('specific');
  if (isAboutLink && !campaign.links.includes(link)) return 2753;
  const opened = actors(campaign.opens);
  const clicked = new Set([...campaign.clicks].filter(({ url }) => !isAboutLink || url === link).map(({ to }) => to.member));
  const got = recipients(campaign);
  switch (type) {
    case 'campaignopened':
      return (member) => opened.has(member);
    case 'campaignnotopened':
      return (member) => got.has(member) && !opened.has(member);
    case 'campaignopenednoclick':
      return (member) => opened.has(member) && !clicked.has(member);
    case 'campaignnotclickedspecific':
      return (member) => got.has(member) && !clicked.has(member);
    default:
      return (member) => clicked.has(member);
  }
};

const CAMPAIGN_TYPES = [
  'campaignopened',
  'campaignnotopened',
  'campaignopenednoclick',
  'campaignclickedany',
  'campaignclickedspecific',
  'campaignnotclickedspecific',
];

/** The test of one rule. Error codes: 2704 no type, 2705 unknown type, 2706 no clause; all others come from the clause. */
const testOf = ({ RuleType, Clause }: SegmentRule, list: SubscriberList, service: Service): ClauseTest => {
  const type = RuleType.trim().toLowerCase();
  if (type === '') return 2704;
  const field = list.fields.find((candidate) => /^\[.*\]$/.test(type) && plain(candidate.key) === plain(type));
  const isKnown =
    field !== undefined || CAMPAIGN_TYPES.includes(type) || ['name', 'emailaddress', 'datesubscribed', 'mobilenumber'].includes(type);
  if (!isKnown) return 2705;
  if (Clause.trim() === '') return 2710;
  if (field !== undefined) return fieldClause(Clause, field, list);
  if (CAMPAIGN_TYPES.includes(type)) return campaignClause(type, Clause, list, service);
  if (type === 'name') return textClause(Clause, 2712, ({ name }) => [name]);
  if (type === 'emailaddress') return textClause(Clause, 2713, ({ email }) => [email]);
  if (type === 'mobilenumber') return textClause(Clause, 2762, ({ mobile }) => (mobile === undefined ? [] : [mobile]));
  return subscribedClause(Clause, list, service);
};

const describeFailure = ({ RuleType, Clause }: SegmentRule, code: number): object => {
  const ofRule = [2704, 2705, 2706].includes(code);
  return {
    RuleType,
    Code: ofRule ? code : 2703,
    Message: messageOf(ofRule ? code : 2703),
    ClauseResults: ofRule ? [] : [{ Clause, Code: code, Message: messageOf(code) }],
  };
};

const isWithoutClause = ({ Clause, Clauses }: RuleInput): boolean => (Clauses === undefined ? Clause === undefined : Clauses.length === 0);

/** Checks the rules of a segment. Errors: 277 with an entry for each rule that failed; 285 and 286 for engagement rules. */
export const rulesProblem = (inputs: readonly (readonly RuleInput[])[], list: SubscriberList, service: Service): Problem | undefined => {
  const groups = inputs.map(toGroup);
  const bare = inputs.flat().filter(isWithoutClause);
  for (const { Rules } of groups) {
    const engagement = Rules.filter(({ RuleType }) => RuleType.toLowerCase() === 'engagement');
    if (engagement.length > 0) return problem(engagement.length < Rules.length ? 285 : 286);
  }
  const missing = bare.map((rule) => describeFailure({ RuleType: rule.RuleType ?? rule.Subject ?? '', Clause: '' }, 2706));
  if (missing.length > 0) return problem(277, missing);
  const failures = groups.flatMap(({ Rules }) =>
    Rules.flatMap((rule) => {
      const test = testOf(rule, list, service);
      return typeof test === 'number' ? [describeFailure(rule, test)] : [];
    }),
  );
  return failures.length > 0 ? problem(277, failures) : undefined;
};

/** Whether a member is in a segment: in every group at least one rule holds. Rules that have become invalid match nobody. */
export const membershipOf = (groups: RuleGroups, list: SubscriberList, service: Service): ((member: Member) => boolean) => {
  const tests = groups.map(({ Rules }) => Rules.map((rule) => testOf(rule, list, service)).filter((test) => typeof test === 'function'));
  return (member) => tests.length > 0 && tests.every((group) => group.some((test) => test(member)));
};
