/**
 * Who may see and change files. Queries that say system mode see them all, with sharing, too. View All Data does not show the files of others, Query All Files does; nor do managers see what is their people's.
 * A file that is private on records is not seen by who reaches the record only.
 * Source: Object Reference, "ContentVersion", "ContentDocument" and "ContentDocumentLink", "Special Access Rules" and ShareType; Salesforce Help, "Query All Files"; Salesforce Help, "Make a File Private on a Record"; seen in an org.
 */
import type { Condition, SoqlQuery } from '../../../language/soqlAst.ts';
import type { Store } from '../../store/store.ts';

/** The column that names a row's document, by object in lower case. */
const DOCUMENT: Readonly<Record<string, string>> = {
  contentdocument: 'Id',
  contentversion: 'ContentDocumentId',
  contentdocumentlink: 'ContentDocumentId',
};
/** Users, groups, libraries and the org: who a file is shared with directly. By key prefix. */
const DIRECT = new Set(['005', '00G', '0F9', '058', '00D']);

const OPEN_GROUPS = 'SELECT "Id" FROM "CollaborationGroup" WHERE "CollaborationType" = \'Public\'';

/** Paths by which a query names files. */
const IDS = new Set(['id', 'contentdocumentid', 'latestpublishedversionid']);

export const isFile = (object: string): boolean => Object.hasOwn(DOCUMENT, object.toLowerCase());

/** Whether a query asks for files without naming any: it finds none that the user has through a record only. Source: Object Reference, "ContentVersion", the note at the top. */
export const asksForAnyFile = ({ from, where }: SoqlQuery): boolean =>
  ['contentdocument', 'contentversion'].includes(from.toLowerCase()) && !(where !== undefined && namesFiles(where));

function namesFiles(condition: Condition): boolean {
  if (condition.kind === 'not') return false;
  if (condition.kind !== 'compare') return condition.terms.some(namesFiles);
  const { left, operator } = condition;
  return (operator === '=' || operator === 'IN') && left.kind === 'path' && IDS.has(left.path.at(-1)?.toLowerCase() ?? '');
}

interface Reach {
  readonly store: Store;
  readonly userId: string;
  readonly groups: readonly string[];
  readonly need: 'read' | 'edit';
  /** Whether an object has rows here. */
  holds(object: string): boolean;
  /** A condition on a column of Ids: records with this key prefix that the user reaches. */
  records(column: string, prefix: string): string | undefined;
}

/** A condition on the rows of a table of files: the user's own, those shared with the user, a group, a library or all, and those of records that the user reaches. */
export function fileCondition(object: string, alias: string, reach: Reach): string {
  const { store, userId, groups, need } = reach;
  const link = `${alias}_l`;
  const document = `${alias}."${DOCUMENT[object.toLowerCase()] ?? 'Id'}"`;
  const receivers = [userId, ...groups].map((id) => `'${id}'`).join(', ');
  const level = need === 'edit' ? ` AND ${link}."ShareType" <> 'V'` : '';
  const records = store
    .all('SELECT DISTINCT substr("LinkedEntityId", 1, 3) AS prefix FROM "ContentDocumentLink"')
    .flatMap(({ prefix }) => (DIRECT.has(String(prefix)) ? [] : (reach.records(`${link}."LinkedEntityId"`, String(prefix)) ?? [])));
  const members = (object: string, key: string): readonly string[] =>
    reach.holds(object) ? [`${link}."LinkedEntityId" IN (SELECT "${key}" FROM "${object}" WHERE "MemberId" = '${userId}')`] : [];
  const open = need === 'read' && reach.holds('CollaborationGroup') ? [`${link}."LinkedEntityId" IN (${OPEN_GROUPS})`] : [];
  const shared = [
    `${link}."LinkedEntityId" IN (${receivers})`,
    `${link}."LinkedEntityId" LIKE '00D%'`,
    ...members('ContentWorkspaceMember', 'ContentWorkspaceId'),
    ...members('CollaborationGroupMember', 'CollaborationGroupId'),
    ...open,
    ...(records.length === 0 ? [] : [`(NOT ${isPrivate(link)} AND (${records.join(' OR ')}))`]),
  ];
  return (
    `(EXISTS (SELECT 1 FROM "ContentDocument" ${alias}_d WHERE ${alias}_d."Id" = ${document} AND ${alias}_d."OwnerId" = '${userId}')` +
    ` OR EXISTS (SELECT 1 FROM "ContentDocumentLink" ${link} WHERE ${link}."ContentDocumentId" = ${document} AND ${link}."IsDeleted" = 0${level} AND (${shared.join(' OR ')})))`
  );
}

/** Whether the latest version of a link's file is private on records. */
const isPrivate = (link: string): string =>
  `EXISTS (SELECT 1 FROM "ContentVersion" ${link}_v WHERE ${link}_v."ContentDocumentId" = ${link}."ContentDocumentId" AND ${link}_v."IsLatest" = 1 AND ${link}_v."SharingPrivacy" = 'P')`;
