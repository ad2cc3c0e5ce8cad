/**
 * How much a cache takes at once. The size of an item is that of its JSON, which stands for the platform's own form; the words are ours.
 * Source: Apex Reference Guide, "Cache Exceptions", "Org Class" (contains(setOfKeys)); Apex Developer Guide, "Platform Cache Best Practices".
 */
import type { ApexValue } from '../core/contract.ts';
import { ApexThrow, raise } from '../core/error.ts';
import { compactLayout } from '../system/json/layout.ts';
import { JsonWriter } from '../system/json/write.ts';

const MOST_BYTES = 100 * 1024;
const MOST_KEYS = 10;

/** Errors: Cache.ItemSizeLimitExceededException. */
export function refuseHeavy(key: string, value: ApexValue): void {
  const bytes = bytesOf(value);
  if (bytes > MOST_BYTES)
    raise('cache.ItemSizeLimitExceededException', `The value for key '${key}' has ${bytes} bytes, more than the ${MOST_BYTES} allowed`);
}

/** Errors: Cache.BulkApiKeysLimitExceededException. */
export function refuseMany(keys: number): void {
  if (keys > MOST_KEYS) raise('cache.BulkApiKeysLimitExceededException', `${keys} keys are more than the ${MOST_KEYS} allowed`);
}

/** Nothing for what JSON can not hold. */
function bytesOf(value: ApexValue): number {
  try {
    return Buffer.byteLength(new JsonWriter(compactLayout).write(value));
  } catch (error) {
    if (error instanceof ApexThrow) return 0;
    throw error;
  }
}
