/**
 * The life of an article: a draft goes online, an online version is edited or archived. Later dates and translations are not built.
 * Source: Apex Reference Guide, "PublishingService Class"; Knowledge Developer Guide, "Article Lifecycle".
 */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { toId } from '../../platform/core/operators.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { data } from '../current.ts';

type Status = 'Archived' | 'Draft' | 'Online';
const VERSION = 'Knowledge__kav';

interface Version {
  readonly id: string;
  readonly number: number;
}
const now = (): number => Math.floor(transaction().org.clock.now() / 1000) * 1000;
const run = (sql: string, values: readonly (string | number | null)[]): void => void data().store.run(sql, [...values]);

function versions(articleId: string | null, status: Status): readonly Version[] {
  if (articleId === null) raise('System.NullPointerException', 'Argument cannot be null.');
  const rows = data().store.all(
    `SELECT "Id", "VersionNumber" FROM "${VERSION}" WHERE "KnowledgeArticleId" = ? AND "PublishStatus" = ? AND "IsDeleted" = 0 ORDER BY "VersionNumber" DESC`,
    [toId(articleId), status],
  );
  return rows.map((row) => ({ id: String(row['Id']), number: Number(row['VersionNumber']) }));
}
/** Errors: InvalidParameterValueException for an article without such a version. */
function latest(articleId: string | null, status: Status): Version {
  return (
    versions(articleId, status)[0] ??
    raise('System.InvalidParameterValueException', `The article has no version with the status ${status}: ${String(articleId)}`)
  );
}
function refuseSecondDraft(articleId: string | null): void {
  if (versions(articleId, 'Draft').length > 0)
    raise('System.InvalidParameterValueException', `A draft of the article exists already: ${String(articleId)}`);
}

/** A major version gets the next number; another one keeps that of the version it replaces. */
function publishArticle(articleId: string | null, isMajor: boolean | null): void {
  const draft = latest(articleId, 'Draft');
  const [online] = versions(articleId, 'Online');
  const before = Math.max(online?.number ?? 0, ...versions(articleId, 'Archived').map(({ number }) => number));
  if (online !== undefined)
    run(
      `UPDATE "${VERSION}" SET "PublishStatus" = 'Archived', "IsLatestVersion" = 0, "ArchivedDate" = ?, "ArchivedById" = ? WHERE "Id" = ?`,
      [now(), transaction().user.id, online.id],
    );
  run(
    `UPDATE "${VERSION}" SET "PublishStatus" = 'Online', "IsLatestVersion" = 1, "VersionNumber" = ?1, "FirstPublishedDate" = COALESCE("FirstPublishedDate", ?2), "LastPublishedDate" = ?2 WHERE "Id" = ?3`,
    [before === 0 ? 1 : before + (isMajor === true ? 1 : 0), now(), draft.id],
  );
  run(
    'UPDATE "Knowledge__ka" SET "FirstPublishedDate" = COALESCE("FirstPublishedDate", ?1), "LastPublishedDate" = ?1, "ArchivedDate" = NULL WHERE "Id" = ?2',
    [now(), toId(articleId ?? '')],
  );
}

/** A draft with the content of a version. @return its Id. */
function copyOf({ id, number }: Version): string {
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
  };
  const columns = Object.keys(copy);
  store.run(
    `INSERT INTO "${VERSION}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(copy),
  );
  return copyId;
}

function editOnlineArticle(articleId: string | null, isTakenDown: boolean | null): string {
  const online = latest(articleId, 'Online');
  refuseSecondDraft(articleId);
  if (isTakenDown !== true) return copyOf(online);
  run(`UPDATE "${VERSION}" SET "PublishStatus" = 'Draft' WHERE "Id" = ?`, [online.id]);
  return online.id;
}

function archiveOnlineArticle(articleId: string | null, date: ApexValue): void {
  if (date !== null) throw new NotImplemented('KbManagement.PublishingService.archiveOnlineArticle at a later date');
  const online = latest(articleId, 'Online');
  run(`UPDATE "${VERSION}" SET "PublishStatus" = 'Archived', "ArchivedDate" = ?, "ArchivedById" = ? WHERE "Id" = ?`, [
    now(),
    transaction().user.id,
    online.id,
  ]);
  run('UPDATE "Knowledge__ka" SET "ArchivedDate" = ?, "ArchivedById" = ? WHERE "Id" = ?', [
    now(),
    transaction().user.id,
    toId(articleId ?? ''),
  ]);
}

function editArchivedArticle(articleId: string | null): string {
  const archived = latest(articleId, 'Archived');
  refuseSecondDraft(articleId);
  return copyOf(archived);
}

function restoreOldVersion(articleId: string | null, versionNumber: number | null): string {
  const old = numbered(articleId, versionNumber);
  for (const draft of versions(articleId, 'Draft')) remove([draft]);
  return copyOf(old);
}

function numbered(articleId: string | null, versionNumber: number | null): Version {
  return (
    versions(articleId, 'Archived').find(({ number }) => number === versionNumber) ??
    raise('System.InvalidParameterValueException', `The article has no archived version ${String(versionNumber)}: ${String(articleId)}`)
  );
}

/** Deletes versions, and the article with its last one. */
function remove(gone: readonly Version[]): void {
  data().saveRecords({ operation: 'delete', records: gone.map(({ id }) => data().withId(id)), allOrNone: true, mode: 'system' });
}

function assignDraftArticleTask(
  articleId: string | null,
  assigneeId: string | null,
  instructions: string | null,
  dueDate: ApexValue,
): void {
  const draft = latest(articleId, 'Draft');
  run(
    `UPDATE "${VERSION}" SET "AssignedToId" = ?, "AssignedById" = ?, "AssignmentNote" = ?, "AssignmentDate" = ?, "AssignmentDueDate" = ? WHERE "Id" = ?`,
    [toId(assigneeId ?? ''), transaction().user.id, instructions, now(), dueDate instanceof ApexDatetime ? dueDate.ms : null, draft.id],
  );
}

definePlatformClass({
  name: 'KbManagement.PublishingService',
  statics: {
    publishArticle,
    editOnlineArticle,
    editArchivedArticle,
    archiveOnlineArticle,
    restoreOldVersion,
    assignDraftArticleTask,
    deleteDraftArticle: (articleId: string | null) => remove([latest(articleId, 'Draft')]),
    deleteArchivedArticle: (articleId: string | null) => {
      latest(articleId, 'Archived');
      remove(versions(articleId, 'Archived'));
    },
    deleteArchivedArticleVersion: (articleId: string | null, versionNumber: number | null) => remove([numbered(articleId, versionNumber)]),
  },
});
