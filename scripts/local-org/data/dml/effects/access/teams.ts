/**
 * Team members get access by shares with the cause `Team`, where these give more than the org-wide default.
 * Source: Object Reference, "AccountTeamMember", "OpportunityTeamMember", "CaseTeamMember"; "AccountShare", RowCause.
 */
import type { SObjectValue } from '../../../records/index.ts';
import { levelField, parentKey } from '../../../soql/plan/sources.ts';
import type { Table } from '../../table.ts';
import { ownRows, record, set, text, value, type Effect, type Effects } from '../effect.ts';
import { DEFAULT_LEVELS } from './shares.ts';

interface Team {
  readonly object: string;
  readonly key: string;
  readonly user: string;
  /** What a member may do with the record, and with its children by the field of the share. */
  readonly level: (table: Table, member: SObjectValue) => string;
  readonly children: readonly string[];
}

const RANKS = ['None', 'Read', 'Edit', 'All'];
const rank = (level: string): number => RANKS.indexOf(level);
const everybodys = (table: Table, object: string): string => DEFAULT_LEVELS[table.schema.find(object)?.sharingModel ?? ''] ?? 'None';
/** Without a level, the member gets the lowest that gives access. */
const said =
  (field: string): Team['level'] =>
  (_table, member) =>
    text(member, field) || 'Read';

function unshare({ store, schema }: Table, { object, key, user }: Team, member: SObjectValue): void {
  const base = schema.get(object);
  const share = schema.get(`${object}Share`);
  store.run(`DELETE FROM "${share.name}" WHERE "${parentKey(share, base)}" = ? AND "UserOrGroupId" = ? AND "RowCause" = 'Team'`, [
    text(member, key),
    text(member, user),
  ]);
}

function share(table: Table, team: Team, member: SObjectValue): void {
  unshare(table, team, member);
  const { object, key, user, level, children } = team;
  const userId = text(member, user);
  const shareObject = table.schema.get(`${object}Share`);
  const isMore = (name: string, given: string): boolean => rank(given) > rank(everybodys(table, name));
  const given = level(table, member);
  const ofChildren = children.map((child) => [child, text(member, `${child}AccessLevel`) || 'None'] as const);
  if (!userId.startsWith('005') || !(isMore(object, given) || ofChildren.some(([child, one]) => isMore(child, one)))) return;
  const base = table.schema.get(object);
  ownRows(table).add(shareObject.name, {
    [parentKey(shareObject, base)]: text(member, key),
    UserOrGroupId: userId,
    RowCause: 'Team',
    [levelField(shareObject, base)]: isMore(object, given) ? given : everybodys(table, object),
    ...Object.fromEntries(ofChildren.map(([child, one]) => [`${child}AccessLevel`, one])),
  });
}

/** Copies name and title of the user to the member. Who is added to an opportunity's team without a level may read it. Source: jeffdouglas.com, "OpportunityAccessLevel Not Writable" (2011), of what an org did. */
function introduce(table: Table, member: SObjectValue): void {
  const user = record(table, 'User', value(member, 'UserId'));
  if (user !== undefined) set(member, { Name: value(user, 'Name'), Title: value(user, 'Title') });
  if (member.objectName === 'OpportunityTeamMember' && value(member, 'OpportunityAccessLevel') === null)
    set(member, { OpportunityAccessLevel: 'Read' });
}

const effectOf = (team: Team): Effect => ({
  before: (table, member) => introduce(table, member),
  saved: (table, member, old) => {
    if (old !== undefined) unshare(table, team, old);
    share(table, team, member);
  },
  deleted: ({ table }, member) => unshare(table, team, member),
  restored: ({ table }, member) => share(table, team, member),
});

export const TEAMS: Effects = {
  AccountTeamMember: effectOf({
    object: 'Account',
    key: 'AccountId',
    user: 'UserId',
    level: said('AccountAccessLevel'),
    children: ['Case', 'Contact', 'Opportunity'],
  }),
  OpportunityTeamMember: effectOf({
    object: 'Opportunity',
    key: 'OpportunityId',
    user: 'UserId',
    level: said('OpportunityAccessLevel'),
    children: [],
  }),
  CaseTeamMember: effectOf({
    object: 'Case',
    key: 'ParentId',
    user: 'MemberId',
    level: (table, member) => text(record(table, 'CaseTeamRole', value(member, 'TeamRoleId')) ?? member, 'AccessLevel') || 'None',
    children: [],
  }),
};
