/** What the page knows from its first moment: the user, their permissions, applications and tabs. */
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';
import type { ShellContext } from '../modules/localorg/context.ts';
import { motifIcon, standardIcon } from './icons.ts';
import { localeFormats } from '../localeFormats.ts';
import { navigationOf } from './navigation.ts';
import { text } from '../../data/project/xml.ts';
import { userPermissions } from './userPermissions.ts';

export function contextOf(
  org: LocalOrg,
  user: RunningUser,
  page: { readonly csrfToken: string; readonly theme: ShellContext['theme'] },
): ShellContext {
  const { data } = org;
  const permissions = userPermissions(org, user);
  const [profile] = data.store.all('SELECT "Name" AS name FROM "Profile" WHERE "Id" = ?', [user.profileId]);
  return {
    user: {
      id: user.id,
      name: data.userField(user.id, 'Name'),
      username: data.userField(user.id, 'Username'),
      email: data.userField(user.id, 'Email'),
      profile: String(profile?.['name'] ?? ''),
      timeZone: user.timeZone === 'GMT' ? 'Etc/UTC' : user.timeZone,
      locale: user.locale.replaceAll('_', '-'),
      formats: localeFormats(user.locale.replaceAll('_', '-')),
      isAdmin: data.permissions.of(user.id).hasModifyAll,
    },
    org: { id: org.id, name: data.organizationName() },
    ...navigationOf(org, user, permissions),
    icons: iconsOf(org),
    customPermissions: [...(org.project.metadata.get('customPermission')?.keys() ?? [])].filter((name) =>
      data.hasCustomPermission(user.id, name),
    ),
    userPermissions: permissions,
    ...page,
  };
}

function iconsOf(org: LocalOrg): Readonly<Record<string, string>> {
  const own = [...(org.project.metadata.get('tab') ?? [])]
    .filter(([, xml]) => text(xml, 'customObject') === 'true')
    .map(([name, xml]) => [name, motifIcon(text(xml, 'motif'))] as const);
  const standard = org.data.schema.all().flatMap(({ name }) => {
    const icon = standardIcon(name);
    return icon === undefined ? [] : [[name, icon] as const];
  });
  return Object.fromEntries([...standard, ...own]);
}
