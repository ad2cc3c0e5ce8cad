/** Which posts a user keeps a bookmark of; no object tells. Source: Connect in Apex, "ChatterFeeds Class", updateFeedElementBookmarks. */
import { transaction } from '../../../platform/core/current.ts';
import type { Holder } from '../../../platform/core/holder.ts';
import type { Store } from '../../store/store.ts';
import { data } from '../../current.ts';
import { found, holder } from './base.ts';

export const bookmarksOf = (id: string): Holder => holder('BookmarksCapability', { isBookmarkedByCurrentUser: isBookmarked(id) });

export function isBookmarked(id: string): boolean {
  return store().all('SELECT 1 FROM _bookmark WHERE post = ? AND user = ?', [id, transaction().user.id]).length > 0;
}

export function setBookmark(id: string, isKept: boolean): Holder {
  const post = String(found(id).get('Id'));
  transaction().count('dmlStatements');
  store().run(isKept ? 'INSERT OR IGNORE INTO _bookmark VALUES (?, ?)' : 'DELETE FROM _bookmark WHERE post = ? AND user = ?', [
    post,
    transaction().user.id,
  ]);
  return bookmarksOf(post);
}

function store(): Store {
  const { store: all } = data();
  all.database.exec('CREATE TABLE IF NOT EXISTS _bookmark (post TEXT, user TEXT, PRIMARY KEY (post, user))');
  return all;
}
