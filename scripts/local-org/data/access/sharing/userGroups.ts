/** The groups that a user belongs to, and the users below. Source: Salesforce Help, "Controlling Access Using Hierarchies". */
import type { Store } from '../../store/store.ts';

export class UserGroups {
  private readonly store: Store;
  constructor(store: Store) {
    this.store = store;
  }

  /** Groups that grant access through the role hierarchy, too: roles always, public groups unless switched off. */
  withBossesOf(userId: string): readonly string[] {
    return this.store
      .all(`SELECT "Id" FROM "Group" WHERE "Id" IN (SELECT value FROM json_each(?)) AND ("Type" <> 'Regular' OR "DoesIncludeBosses" = 1)`, [
        JSON.stringify(this.of(userId)),
      ])
      .map((row) => String(row['Id']));
  }

  /** Groups and queues of a user, nested ones included; groups of roles contain the users of the roles, and of subordinate roles. */
  of(userId: string): readonly string[] {
    return this.store
      .all(
        `WITH RECURSIVE roles(id, depth) AS (SELECT "UserRoleId", 0 FROM "User" WHERE "Id" = ?1 UNION SELECT r."ParentRoleId", 1 FROM "UserRole" r JOIN roles ON r."Id" = roles.id WHERE r."ParentRoleId" IS NOT NULL),
      mine(id) AS (SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" = ?1 UNION SELECT g."Id" FROM "Group" g JOIN roles ON g."RelatedId" = roles.id WHERE g."Type" LIKE 'RoleAndSubordinates%' OR (g."Type" = 'Role' AND roles.depth = 0) UNION SELECT "Id" FROM "Group" WHERE "Type" = 'Organization' UNION SELECT m."GroupId" FROM "GroupMember" m JOIN mine ON m."UserOrGroupId" = mine.id) SELECT id FROM mine`,
        [userId],
      )
      .map((row) => String(row['id']));
  }

  /** Users in roles below the user's. */
  subordinatesOf(userId: string): readonly string[] {
    return this.store
      .all(
        `WITH RECURSIVE below(id) AS (SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId" WHERE u."Id" = ? UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id) SELECT "Id" FROM "User" WHERE "UserRoleId" IN (SELECT id FROM below)`,
        [userId],
      )
      .map((row) => String(row['Id']));
  }
}
