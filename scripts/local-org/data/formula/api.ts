/** `$Api`: where clients of the running user find the org. Source: Salesforce Help, "Understanding Global Variables", $Api. */
import { transaction } from '../../platform/core/current.ts';
import { currentOrgUrl } from '../../platform/system/addresses/url.ts';

export const sessionId = (): string => `${transaction().org.id.slice(0, 15)}!${transaction().user.id}`;

/** @param name `Session_ID`, or the door of a version: `Partner_Server_URL_260`. @return undefined for another name. */
export function apiValue(name: string): string | undefined {
  if (name.toLowerCase() === 'session_id') return sessionId();
  const [, door = '', major = '', minor = ''] = /^(enterprise|partner)_server_url_(\d+)(\d)$/i.exec(name) ?? [];
  if (door === '') return undefined;
  const kind = door.toLowerCase() === 'partner' ? 'u' : 'c';
  return `${currentOrgUrl()}/services/Soap/${kind}/${major}.${minor}/${transaction().org.id.slice(0, 15)}`;
}
