/** Generator: the codes of the service and their plain words > custom metadata records `ApiError`. */
import { errorCodes, messageOf } from '../../campaign-monitor/contract/index.ts';
import { metadataFile } from '../customMetadataFile.ts';
import type { Generator } from '../generator.ts';
import { RETRYABLE, wordsByCode } from './table.ts';

export const apiErrors: Generator = {
  name: 'apiErrors',
  owned: ['force-app/main/default/customMetadata/ApiError.'],
  plan: (root) => Promise.all(errorCodes().map((code) => apiError(root, code))),
};

/** Errors: throws for a code without words. */
function apiError(root: string, code: number): ReturnType<typeof metadataFile> {
  const words = wordsByCode[code];
  if (words === undefined)
    throw new Error(`The code ${String(code)} (${messageOf(code)}) has no plain words: add them in scripts/generate/apiErrors/words.`);
  const [meaning, fix] = words;
  const [firstLine = ''] = messageOf(code).split(/\r?\n/);
  return metadataFile(
    root,
    { generator: 'apiErrors', input: 'scripts/generate/apiErrors/words' },
    {
      type: 'ApiError',
      name: `Code${String(code)}`,
      label: `${String(code)} ${firstLine}`,
      values: { Code__c: code, Meaning__c: meaning, Fix__c: fix, IsRetryable__c: RETRYABLE.has(code) },
    },
  );
}
