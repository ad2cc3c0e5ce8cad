/**
 * Where users go who told who they are before they log in. Source: Apex Reference Guide, "SessionManagement Class", finishLoginDiscovery:
 * to the page for their password or their authenticator; users who are frozen or inactive are refused. The address and the words are ours.
 */
import { raise } from '../../platform/core/error.ts';
import type { PlatformEnumValue } from '../../platform/core/platformEnum.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexPageReference } from '../../platform/system/addresses/pageReference.ts';
import { mayLogIn } from '../access/mayLogIn.ts';
import { data } from '../current.ts';

function loginPage(method: PlatformEnumValue | null, userId: string | null): ApexPageReference {
  if (method === null || userId === null) raise('System.NullPointerException', 'Argument cannot be null.');
  const { store, schema } = data();
  const [user] = store.all(`SELECT u."Username" AS username FROM "User" u WHERE u."Id" = ? AND ${mayLogIn(schema)}`, [userId]);
  if (user === undefined) raise('Auth.LoginDiscoveryException', `This user can't log in: ${userId}`);
  return new ApexPageReference(`/login?${new URLSearchParams({ un: String(user['username']), method: method.name }).toString()}`);
}

definePlatformClass({ name: 'Auth.SessionManagement', statics: { finishLoginDiscovery: loginPage } });
