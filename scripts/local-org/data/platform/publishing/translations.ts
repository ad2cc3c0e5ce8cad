/** Translations of articles: drafts in other languages, which go online with the article once they are complete. Source: Apex Reference Guide, "PublishingService Class"; Object Reference, "KnowledgeArticleVersion". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { toId } from '../../../platform/core/operators.ts';
import { data } from '../../current.ts';
import {
  archive,
  assign,
  copyOf,
  draftTranslation,
  goOnline,
  latest,
  now,
  refuseSecondDraft,
  remove,
  run,
  VERSION,
  versions,
} from './versions.ts';

/** @return the Id of the draft in the language. */
export function submitForTranslation(
  articleId: string | null,
  language: string | null,
  assigneeId: string | null,
  dueDate: ApexValue,
): string {
  if (language === null) raise('System.NullPointerException', 'Argument cannot be null.');
  refuseSecondDraft(articleId, language);
  const source = versions(articleId, 'Online')[0] ?? latest(articleId, 'Draft');
  const draft = copyOf(source, { Language: language, IsMasterLanguage: 0, MasterVersionId: source.id, TranslationCompletedDate: null });
  assign(draft, assigneeId, null, dueDate);
  return draft;
}

const complete = (versionId: string | null, date: number | null): void =>
  run(`UPDATE "${VERSION}" SET "TranslationCompletedDate" = ? WHERE "Id" = ?`, [date, draftTranslation(versionId)]);
export const completeTranslation = (versionId: string | null): void => complete(versionId, now());
export const setTranslationToIncomplete = (versionId: string | null): void => complete(versionId, null);

export const deleteDraftTranslation = (versionId: string | null): void => remove([{ id: draftTranslation(versionId) }]);

export const assignDraftTranslationTask = (
  versionId: string | null,
  assigneeId: string | null,
  instructions: string | null,
  dueDate: ApexValue,
): void => assign(draftTranslation(versionId), assigneeId, instructions, dueDate);

/** @return the Id of the draft: a copy, or the translation itself when it is taken down. */
export function editPublishedTranslation(articleId: string | null, language: string | null, isTakenDown: boolean | null): string {
  const online = latest(articleId, 'Online', language ?? '');
  refuseSecondDraft(articleId, language ?? '');
  if (isTakenDown !== true) return copyOf(online, { TranslationCompletedDate: null });
  run(`UPDATE "${VERSION}" SET "PublishStatus" = 'Draft', "TranslationCompletedDate" = NULL WHERE "Id" = ?`, [online.id]);
  return online.id;
}

/** The translations that are complete go online with a version of the article, in place of those that were. */
export function publishTranslations(articleId: string | null, masterId: string, number: number): void {
  const ready = data().store.all(
    `SELECT "Id", "Language" FROM "${VERSION}" WHERE "KnowledgeArticleId" = ? AND "PublishStatus" = 'Draft' AND "IsMasterLanguage" = 0 AND "TranslationCompletedDate" IS NOT NULL AND "IsDeleted" = 0`,
    [toId(articleId ?? '')],
  );
  for (const { Id, Language } of ready) {
    for (const { id } of versions(articleId, 'Online', String(Language))) archive(id);
    goOnline(String(Id), number);
    run(`UPDATE "${VERSION}" SET "MasterVersionId" = ? WHERE "Id" = ?`, [masterId, String(Id)]);
  }
}
