/** Articles that are published or archived at a later date. Source: Apex Reference Guide, "PublishingService Class": scheduleForPublication, archiveOnlineArticle and what cancels them. */
import { transaction } from '../../../platform/core/current.ts';
import { toId } from '../../../platform/core/operators.ts';
import { data } from '../../current.ts';
import type { Store } from '../../store/store.ts';

export type Step = 'archive' | 'publish';
export interface DueArticle {
  readonly articleId: string;
  readonly step: Step;
  readonly userId: string;
}

/** Made once, as an org is opened: a table that comes and goes with a test's transaction would let every statement be prepared anew. */
export function openArticleDates({ database }: Store): void {
  database.exec('CREATE TABLE IF NOT EXISTS _article_date (article TEXT, step TEXT, due INTEGER, user TEXT, PRIMARY KEY (article, step))');
}

export function plan(articleId: string | null, step: Step, due: number): void {
  data().store.run('INSERT OR REPLACE INTO _article_date VALUES (?, ?, ?, ?)', [toId(articleId ?? ''), step, due, transaction().user.id]);
}

export function cancel(articleId: string | null, step: Step): void {
  data().store.run('DELETE FROM _article_date WHERE article = ? AND step = ?', [toId(articleId ?? ''), step]);
}

export function nextArticleDate(store: Store): number | undefined {
  const [row] = store.all('SELECT MIN(due) AS due FROM _article_date');
  return row?.['due'] == null ? undefined : Number(row['due']);
}

/** Takes the first date that has come. */
export function takeDueArticle(store: Store, now: number): DueArticle | undefined {
  const [row] = store.all('SELECT * FROM _article_date WHERE due <= ? ORDER BY due LIMIT 1', [now]);
  if (row === undefined) return undefined;
  store.run('DELETE FROM _article_date WHERE article = ? AND step = ?', [String(row['article']), String(row['step'])]);
  return { articleId: String(row['article']), step: row['step'] as Step, userId: String(row['user']) };
}
