/** Versions of articles, as the publishing service finds and changes them. */
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { toId } from '../../../platform/core/operators.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexDatetime } from '../../../platform/values/index.ts';
import { data } from '../../current.ts';
import type { Row } from '../../store/store.ts';

export type Status = 'Archived' | 'Draft' | 'Online';
export const VERSION = 'Knowledge__kav';

export interface Version {
  readonly id: string;
  readonly number: number;
}
export const now = (): number => Math.floor(transaction().org.clock.now() / 1000) * 1000;
export const run = (sql: string, values: readonly (string | number | null)[]): void => void data().store.run(sql, [...values]);
const refuse = (why: string, id: string | null): never => raise('System.InvalidParameterValueException', `${why}: ${String(id)}`);

/** An org without Knowledge has no articles. */
const found = (sql: string, values: readonly string[]): readonly Row[] => {
  const { schema, store } = data();
  return schema.stored().some(({ name }) => name === VERSION) ? store.all(sql, [...values]) : [];
};

/** Of the article's own language, unless one is named. */
export function versions(articleId: string | null, status: Status, language?: string): readonly Version[] {
  if (articleId === null) raise('System.NullPointerException', 'Argument cannot be null.');
  const [ofLanguage, values] = language === undefined ? ['"IsMasterLanguage" = 1', []] : ['"Language" = ?', [language]];
  const rows = found(
    `SELECT "Id", "VersionNumber" FROM "${VERSION}" WHERE "KnowledgeArticleId" = ? AND "PublishStatus" = ? AND "IsDeleted" = 0 AND ${ofLanguage} ORDER BY "VersionNumber" DESC`,
    [toId(articleId), status, ...values],
  );
  return rows.map((row) => ({ id: String(row['Id']), number: Number(row['VersionNumber']) }));
}

/** Errors: InvalidParameterValueException for an article without such a version. */
export function latest(articleId: string | null, status: Status, language?: string): Version {
  return versions(articleId, status, language)[0] ?? refuse(`The article has no version with the status ${status}`, articleId);
}

/** Errors: InvalidParameterValueException. */
export function refuseSecondDraft(articleId: string | null, language?: string): void {
  if (versions(articleId, 'Draft', language).length > 0) refuse('A draft of the article exists already', articleId);
}

/** Errors: InvalidParameterValueException for anything but a draft in another language than the article's. */
export function draftTranslation(versionId: string | null): string {
  const id = versionId === null ? '' : toId(versionId);
  const [draft] = found(
    `SELECT 1 AS found FROM "${VERSION}" WHERE "Id" = ? AND "PublishStatus" = 'Draft' AND "IsMasterLanguage" = 0 AND "IsDeleted" = 0`,
    [id],
  );
  return draft === undefined ? refuse('Not a draft translation', versionId) : id;
}

/** A draft with the content of a version. @return its Id. */
export function copyOf({ id, number }: Version, changes: Readonly<Record<string, string | number | null>> = {}): string {
  const { store, schema } = data();
  const [source = {}] = store.all(`SELECT * FROM "${VERSION}" WHERE "Id" = ?`, [id]);
  const copyId = store.newId(schema.get(VERSION));
  const made = {
    CreatedDate: now(),
    CreatedById: transaction().user.id,
    LastModifiedDate: now(),
    LastModifiedById: transaction().user.id,
    SystemModstamp: now(),
  };
  const copy = {
    ...source,
    ...made,
    Id: copyId,
    PublishStatus: 'Draft',
    VersionNumber: number + 1,
    IsLatestVersion: 1,
    ArchivedDate: null,
    ArchivedById: null,
    ...changes,
  };
  insertRow(VERSION, copy);
  keepCategories(id, copyId);
  return copyId;
}

function insertRow(table: string, row: Row): void {
  const columns = Object.keys(row);
  data().store.run(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

/** The new version stands in the categories of the old one. */
function keepCategories(from: string, to: string): void {
  const { store, schema } = data();
  const selections = schema.find('Knowledge__DataCategorySelection');
  if (selections === undefined || !schema.isStored(selections)) return;
  for (const row of store.all(`SELECT * FROM "${selections.name}" WHERE "ParentId" = ?`, [from])) {
    const copy = { ...row, Id: store.newId(selections), ParentId: to };
    insertRow(selections.name, copy);
  }
}

/** Gives a draft to somebody. */
export function assign(versionId: string, assigneeId: string | null, instructions: string | null, dueDate: ApexValue): void {
  run(
    `UPDATE "${VERSION}" SET "AssignedToId" = ?, "AssignedById" = ?, "AssignmentNote" = ?, "AssignmentDate" = ?, "AssignmentDueDate" = ? WHERE "Id" = ?`,
    [toId(assigneeId ?? ''), transaction().user.id, instructions, now(), dueDate instanceof ApexDatetime ? dueDate.ms : null, versionId],
  );
}

/** Deletes versions, and the article with its last one. */
export function remove(gone: readonly Pick<Version, 'id'>[]): void {
  data().saveRecords({ operation: 'delete', records: gone.map(({ id }) => data().withId(id)), allOrNone: true, mode: 'system' });
}

/** Takes a version offline for good. */
export function archive(versionId: string): void {
  run(
    `UPDATE "${VERSION}" SET "PublishStatus" = 'Archived', "IsLatestVersion" = 0, "ArchivedDate" = ?, "ArchivedById" = ? WHERE "Id" = ?`,
    [now(), transaction().user.id, versionId],
  );
}

/** Puts a draft online. */
export function goOnline(versionId: string, number: number): void {
  run(
    `UPDATE "${VERSION}" SET "PublishStatus" = 'Online', "IsLatestVersion" = 1, "VersionNumber" = ?1, "FirstPublishedDate" = COALESCE("FirstPublishedDate", ?2), "LastPublishedDate" = ?2 WHERE "Id" = ?3`,
    [number, now(), versionId],
  );
}
