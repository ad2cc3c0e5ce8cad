/** Users of a new org: an administrator and the platform's own. Source: Salesforce Help, "Integration User", "Automated Process User", "Chatter Expert". */
import type { Rows, Values } from '../store/rows.ts';
import { ZONE } from './zone.ts';

const PERSON = {
  UserType: 'Standard',
  IsActive: true,
  TimeZoneSidKey: ZONE,
  LocaleSidKey: 'en_US',
  LanguageLocaleKey: 'en_US',
  EmailEncodingKey: 'UTF-8',
};

/** Nobody logs in as these. */
const OF_THE_PLATFORM: readonly (Values & { readonly LastName: string; readonly profile?: string })[] = [
  { FirstName: 'Automated', LastName: 'Process', Alias: 'autoproc', UserType: 'AutomatedProcess' },
  { FirstName: 'Integration', LastName: 'User', Alias: 'integ', profile: 'Analytics Cloud Integration User' },
  { FirstName: 'Security', LastName: 'User', Alias: 'sec', profile: 'Analytics Cloud Security User' },
  { FirstName: null, LastName: 'Chatter Expert', Alias: 'Chatter', UserType: 'CsnOnly', profile: 'Chatter Free User' },
];

/** @return the administrator, who creates all further rows */
export function seedAdministrator(rows: Rows, profileId: string): string {
  const adminUserId = rows.ensure(
    'User',
    { Username: 'admin@local.example' },
    {
      ...PERSON,
      FirstName: 'Admin',
      LastName: 'User',
      Name: 'Admin User',
      Alias: 'admin',
      Email: 'admin@local.example',
      CommunityNickname: 'admin',
      ProfileId: profileId,
      UserPermissionsMarketingUser: true,
    },
  );
  rows.by(adminUserId);
  const [own] = rows.store.all('SELECT "Id" AS id FROM "PermissionSet" WHERE "ProfileId" = ?', [profileId]);
  rows.ensure('PermissionSetAssignment', { AssigneeId: adminUserId, PermissionSetId: String(own?.['id']) }, { IsActive: true });
  return adminUserId;
}

export function seedPlatformUsers(rows: Rows): void {
  for (const { profile, ...user } of OF_THE_PLATFORM) {
    const username = `${String(user['Alias']).toLowerCase()}@local.example`;
    const [found] = rows.store.all('SELECT "Id" AS id FROM "Profile" WHERE "Name" = ?', [profile ?? '']);
    const name = [user['FirstName'], user.LastName].filter((part) => part !== null).join(' ');
    rows.ensure(
      'User',
      { Username: username },
      {
        ...PERSON,
        Name: name,
        Email: username,
        CommunityNickname: String(user['Alias']),
        ProfileId: found === undefined ? null : String(found['id']),
        ...user,
      },
    );
  }
}
