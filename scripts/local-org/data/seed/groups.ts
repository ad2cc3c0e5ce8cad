/** Roles, public groups and queues. Source: Metadata API Developer Guide, "Group", "Queue"; Object Reference, "Group", Type. */
import type { Project } from '../project/model.ts';
import { flag, many, text, texts, type Xml } from '../project/xml.ts';
import { seedRoles } from './roles.ts';
import type { Rows } from '../store/rows.ts';

export function seedGroups(rows: Rows, project: Project): void {
  rows.ensure('Group', { Type: 'Organization' }, { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers' });
  seedRoles(rows, [...(project.metadata.get('role') ?? [])]);
  for (const [name, xml] of project.metadata.get('group') ?? [])
    rows.ensure(
      'Group',
      { DeveloperName: name, Type: 'Regular' },
      { Name: text(xml, 'name') ?? name, DoesIncludeBosses: text(xml, 'doesIncludeBosses') !== 'false' },
    );
  for (const [name, xml] of project.metadata.get('queue') ?? []) seedQueue(rows, name, xml);
}

function seedQueue(rows: Rows, name: string, xml: Xml): void {
  const id = rows.ensure(
    'Group',
    { DeveloperName: name, Type: 'Queue' },
    {
      Name: text(xml, 'name') ?? name,
      Email: text(xml, 'email'),
      DoesSendEmailToMembers: flag(xml, 'doesSendEmailToMembers'),
    },
  );
  for (const object of many(xml, 'queueSobject'))
    rows.ensure('QueueSobject', { QueueId: id, SobjectType: text(object, 'sobjectType') ?? '' });
  const [members = {}] = many(xml, 'queueMembers');
  const found = [
    ...memberIds(rows, members, 'users', 'user', 'SELECT "Id" FROM "User" WHERE "Username" = ?'),
    ...memberIds(rows, members, 'publicGroups', 'publicGroup', `SELECT "Id" FROM "Group" WHERE "Type" = 'Regular' AND "DeveloperName" = ?`),
    ...memberIds(
      rows,
      members,
      'roles',
      'role',
      `SELECT g."Id" FROM "Group" g JOIN "UserRole" r ON r."Id" = g."RelatedId" WHERE g."Type" = 'Role' AND r."DeveloperName" = ?`,
    ),
    ...memberIds(
      rows,
      members,
      'roleAndSubordinates',
      'roleAndSubordinate',
      `SELECT g."Id" FROM "Group" g JOIN "UserRole" r ON r."Id" = g."RelatedId" WHERE g."Type" = 'RoleAndSubordinates' AND r."DeveloperName" = ?`,
    ),
  ];
  for (const member of found) rows.ensure('GroupMember', { GroupId: id, UserOrGroupId: member });
}

/** Members that this org does not have are left out. */
function memberIds(rows: Rows, members: Xml, list: string, one: string, sql: string): readonly string[] {
  return many(members, list)
    .flatMap((names) => texts(names, one))
    .flatMap((name) => rows.store.all(sql, [name]).map((row) => String(row['Id'])));
}
