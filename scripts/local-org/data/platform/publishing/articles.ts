/** The life of an article: a draft goes online, an online version is edited or archived. Source: Apex Reference Guide, "PublishingService Class"; Knowledge Developer Guide, "Article Lifecycle". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { toId } from '../../../platform/core/operators.ts';
import { ApexDatetime } from '../../../platform/values/index.ts';
import { plan } from './dates.ts';
import { publishTranslations } from './translations.ts';
import { archive, copyOf, goOnline, latest, now, refuseSecondDraft, remove, run, VERSION, versions, type Version } from './versions.ts';

/** A major version gets the next number; another one keeps that of the version it replaces. */
export function publishArticle(articleId: string | null, isMajor: boolean | null): void {
  const draft = latest(articleId, 'Draft');
  const [online] = versions(articleId, 'Online');
  const before = Math.max(online?.number ?? 0, ...versions(articleId, 'Archived').map(({ number }) => number));
  if (online !== undefined) archive(online.id);
  const number = before === 0 ? 1 : before + (isMajor === true ? 1 : 0);
  goOnline(draft.id, number);
  publishTranslations(articleId, draft.id, number);
  run(
    'UPDATE "Knowledge__ka" SET "FirstPublishedDate" = COALESCE("FirstPublishedDate", ?1), "LastPublishedDate" = ?1, "ArchivedDate" = NULL WHERE "Id" = ?2',
    [now(), toId(articleId ?? '')],
  );
}

const isLater = (date: ApexValue): date is ApexDatetime => date instanceof ApexDatetime && date.ms > now();

/** As a major version: at once without a date. */
export function scheduleForPublication(articleId: string | null, date: ApexValue): void {
  latest(articleId, 'Draft');
  if (isLater(date)) plan(articleId, 'publish', date.ms);
  else publishArticle(articleId, true);
}

export function editOnlineArticle(articleId: string | null, isTakenDown: boolean | null): string {
  const online = latest(articleId, 'Online');
  refuseSecondDraft(articleId);
  if (isTakenDown !== true) return copyOf(online);
  run(`UPDATE "${VERSION}" SET "PublishStatus" = 'Draft' WHERE "Id" = ?`, [online.id]);
  return online.id;
}

/** The article with its translations: at once without a date. */
export function archiveOnlineArticle(articleId: string | null, date: ApexValue): void {
  const online = latest(articleId, 'Online');
  if (isLater(date)) {
    plan(articleId, 'archive', date.ms);
    return;
  }
  const archived = [now(), transaction().user.id] as const;
  run(
    `UPDATE "${VERSION}" SET "PublishStatus" = 'Archived', "ArchivedDate" = ?, "ArchivedById" = ? WHERE "PublishStatus" = 'Online' AND ("Id" = ? OR ("KnowledgeArticleId" = ? AND "IsMasterLanguage" = 0))`,
    [...archived, online.id, toId(articleId ?? '')],
  );
  run('UPDATE "Knowledge__ka" SET "ArchivedDate" = ?, "ArchivedById" = ? WHERE "Id" = ?', [...archived, toId(articleId ?? '')]);
}

export function editArchivedArticle(articleId: string | null): string {
  const archived = latest(articleId, 'Archived');
  refuseSecondDraft(articleId);
  return copyOf(archived);
}

export function restoreOldVersion(articleId: string | null, versionNumber: number | null): string {
  const old = numbered(articleId, versionNumber);
  for (const draft of versions(articleId, 'Draft')) remove([draft]);
  return copyOf(old);
}

/** Errors: InvalidParameterValueException for an article without that archived version. */
export function numbered(articleId: string | null, versionNumber: number | null): Version {
  return (
    versions(articleId, 'Archived').find(({ number }) => number === versionNumber) ??
    raise('System.InvalidParameterValueException', `The article has no archived version ${String(versionNumber)}: ${String(articleId)}`)
  );
}
