/**
 * USING SCOPE as a condition on the rows of FROM. The words of refusals are ours.
 * Source: SOQL and SOSL Reference, "USING SCOPE"; Metadata API Developer Guide, "ListView", FilterScope (whose team the user is in).
 */
import { NotImplemented } from '../../../platform/core/error.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { refuseWhenRun } from '../messages.ts';

/** Makes the condition of a scope from the table's alias and a placeholder for the user's Id. */
type Scope = (alias: string, user: () => string) => string;

/** Groups and queues that the user is in, also through other groups. */
const groupsOf = (user: string): string =>
  `(WITH RECURSIVE mine(id) AS (SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" = ${user} UNION SELECT m."GroupId" FROM "GroupMember" m JOIN mine ON m."UserOrGroupId" = mine.id) SELECT id FROM mine)`;
const inTeam =
  (team: string, record: string, member: string): Scope =>
  (alias, user) =>
    `${alias}."Id" IN (SELECT "${record}" FROM "${team}" WHERE "${member}" = ${user()})`;

const SPECIAL: Readonly<Record<string, Readonly<Record<string, Scope>>>> = {
  team: {
    Account: inTeam('AccountTeamMember', 'AccountId', 'UserId'),
    Opportunity: inTeam('OpportunityTeamMember', 'OpportunityId', 'UserId'),
    Case: inTeam('CaseTeamMember', 'ParentId', 'MemberId'),
  },
  delegated: { Task: (alias, user) => `${alias}."CreatedById" = ${user()} AND ${alias}."OwnerId" <> ${user()}` },
  mine: {
    ProcessInstanceWorkitem: (alias, user) => `${alias}."ActorId" = ${user()}`,
    // tests of public query builders show that User has this scope; that it means the user's own row is likely
    User: (alias, user) => `${alias}."Id" = ${user()}`,
  },
  mine_and_my_groups: {
    ProcessInstanceWorkitem: (alias, user) => `(${alias}."ActorId" = ${user()} OR ${alias}."ActorId" IN ${groupsOf(user())})`,
  },
};
/** Scopes of territory management, which the local org does not have. */
const ABSENT = new Set(['my_territory', 'my_team_territory']);

/** @param user returns a placeholder for the user's Id @return `undefined` for all rows. Errors: System.QueryException for scopes that the object does not have. */
export function scopeCondition(written: string, object: ObjectSchema, alias: string, user: () => string): string | undefined {
  const scope = written.toLowerCase();
  if (scope === 'everything') return undefined;
  if (ABSENT.has(scope)) throw new NotImplemented(`USING SCOPE ${written}`);
  const special = SPECIAL[scope]?.[object.name];
  if (special !== undefined) return special(alias, user);
  if (scope === 'mine' && object.fields.has('ownerid')) return `${alias}."OwnerId" = ${user()}`;
  return refuseWhenRun(`Unsupported scope: ${written} of ${object.name}`);
}

/** The scopes that a describe call lists. */
export function supportedScopes(object: ObjectSchema): readonly string[] {
  const special = Object.entries(SPECIAL).flatMap(([scope, objects]) => (object.name in objects ? [scope] : []));
  return [...new Set(['everything', ...(object.fields.has('ownerid') ? ['mine'] : []), ...special])];
}
