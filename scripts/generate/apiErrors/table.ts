/** Every code of the service in plain words, and which of them pass by themselves. */
import { account } from './words/account.ts';
import { campaigns } from './words/campaigns.ts';
import { general } from './words/general.ts';
import { journeysAndTemplates } from './words/journeysAndTemplates.ts';
import { lists } from './words/lists.ts';
import { segments } from './words/segments.ts';
import { subscribers } from './words/subscribers.ts';
import { transactional } from './words/transactional.ts';
import type { WordsByCode } from './words/words.ts';

export const wordsByCode: WordsByCode = {
  ...general,
  ...account,
  ...subscribers,
  ...lists,
  ...segments,
  ...campaigns,
  ...transactional,
  ...journeysAndTemplates,
};

/** The same call may succeed later: throttled, broken, or still calculating. Source: API reference, 1.11 and 1.12. */
export const RETRYABLE: ReadonlySet<number> = new Set([278, 287, 429, 500]);
