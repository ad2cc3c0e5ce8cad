/** KbManagement.PublishingService. Source: Apex Reference Guide, "PublishingService Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import {
  archiveOnlineArticle,
  editArchivedArticle,
  editOnlineArticle,
  numbered,
  publishArticle,
  restoreOldVersion,
  scheduleForPublication,
} from './articles.ts';
import { cancel, type Step } from './dates.ts';
import {
  assignDraftTranslationTask,
  completeTranslation,
  deleteDraftTranslation,
  editPublishedTranslation,
  setTranslationToIncomplete,
  submitForTranslation,
} from './translations.ts';
import { assign, latest, remove, versions } from './versions.ts';

export { nextArticleDate, openArticleDates, takeDueArticle } from './dates.ts';

/** What was planned for an article, when its date has come. */
export function carryOut(articleId: string, step: Step): void {
  if (step === 'publish') publishArticle(articleId, true);
  else archiveOnlineArticle(articleId, null);
}

definePlatformClass({
  name: 'KbManagement.PublishingService',
  statics: {
    publishArticle,
    scheduleForPublication,
    cancelScheduledPublicationOfArticle: (articleId: string | null) => cancel(articleId, 'publish'),
    editOnlineArticle,
    editArchivedArticle,
    archiveOnlineArticle,
    cancelScheduledArchivingOfArticle: (articleId: string | null) => cancel(articleId, 'archive'),
    restoreOldVersion,
    assignDraftArticleTask: (articleId: string | null, assigneeId: string | null, instructions: string | null, dueDate: ApexValue) =>
      assign(latest(articleId, 'Draft').id, assigneeId, instructions, dueDate),
    deleteDraftArticle: (articleId: string | null) => remove([latest(articleId, 'Draft')]),
    deleteArchivedArticle: (articleId: string | null) => {
      latest(articleId, 'Archived');
      remove(versions(articleId, 'Archived'));
    },
    deleteArchivedArticleVersion: (articleId: string | null, versionNumber: number | null) => remove([numbered(articleId, versionNumber)]),
    submitForTranslation,
    completeTranslation,
    setTranslationToIncomplete,
    deleteDraftTranslation,
    assignDraftTranslationTask,
    editPublishedTranslation,
  },
});
