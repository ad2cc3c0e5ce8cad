/** `System.hashCode`: an object's own `hashCode` decides, but for the question that this method itself asks about its object. */
import type { ApexValue } from '../core/contract.ts';
import { hashKey, identityOf } from '../core/equality.ts';
import { stringHash } from './string/measures.ts';

const asked = new Set<object>();

export function hashCode(value: ApexValue): number {
  if (typeof value !== 'object' || value === null) return stringHash(String(hashKey(value)));
  if (asked.has(value)) return identityOf(value);
  asked.add(value);
  try {
    return stringHash(String(hashKey(value)));
  } finally {
    asked.delete(value);
  }
}
