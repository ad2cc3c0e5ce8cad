/** Publishes and archives articles when their dates have come. Source: Apex Reference Guide, "PublishingService Class". */
import { carryOut, nextArticleDate, openArticleDates, takeDueArticle, type DataAccess } from '../../data/index.ts';
import type { RunnerParts } from '../run/executor.ts';
import type { OtherWork } from './otherWork.ts';

export class ArticleDates implements OtherWork {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    openArticleDates(data.store);
  }

  nextDue(): number | undefined {
    return nextArticleDate(this.data.store);
  }

  step({ executor, failed, data }: RunnerParts): boolean {
    const due = takeDueArticle(data.store, this.now());
    if (due === undefined) return false;
    try {
      executor.run('SYNCHRONOUS', due.userId, () => carryOut(due.articleId, due.step));
    } catch (error) {
      failed(`${due.step} article ${due.articleId}`, error);
    }
    return true;
  }
}
