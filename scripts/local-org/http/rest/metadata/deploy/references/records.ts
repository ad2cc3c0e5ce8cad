/** What rules and folders name that an org keeps as records, whoever made them. Source: Object Reference, "User", "Group", "UserRole", "EmailTemplate". */
import type { LocalOrg } from '../../../../../org.ts';

const BY_TYPE: Readonly<Record<string, string>> = {
  User: 'SELECT 1 FROM "User" WHERE "Username" = ? COLLATE NOCASE',
  Queue: `SELECT 1 FROM "Group" WHERE "Type" = 'Queue' AND "DeveloperName" = ? COLLATE NOCASE`,
  Group: `SELECT 1 FROM "Group" WHERE "Type" = 'Regular' AND "DeveloperName" = ? COLLATE NOCASE`,
  Report: 'SELECT 1 FROM "Report" WHERE "DeveloperName" = ? COLLATE NOCASE',
  Role: 'SELECT 1 FROM "UserRole" WHERE "DeveloperName" = ? COLLATE NOCASE',
  EmailTemplate: 'SELECT 1 FROM "EmailTemplate" WHERE "DeveloperName" = ? COLLATE NOCASE',
};

/** @param name of a template with its folder */
export function isRecord({ data }: LocalOrg, type: string, name: string): boolean {
  const query = BY_TYPE[type];
  return query !== undefined && data.store.all(query, [name.split('/').at(-1) ?? '']).length > 0;
}
