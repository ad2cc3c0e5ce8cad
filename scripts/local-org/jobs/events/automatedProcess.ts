/** The user that event triggers run as. Source: Platform Events Developer Guide, "Platform Event Triggers", running user. */
import type { DataAccess } from '../../data/index.ts';
import { insertRow } from '../platformRow.ts';

const USERNAME = 'autoproc@local.example';

/** @return its Id; the user is created when first needed */
export function automatedProcessUser(data: DataAccess): string {
  const [found] = data.store.all('SELECT "Id" FROM "User" WHERE "Username" = ?', [USERNAME]);
  if (found !== undefined) return String(found['Id']);
  return insertRow(data, 'User', {
    Username: USERNAME,
    Name: 'Automated Process',
    LastName: 'Automated Process',
    Alias: 'autoproc',
    Email: USERNAME,
    IsActive: 1,
    UserType: 'AutomatedProcess',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  });
}
