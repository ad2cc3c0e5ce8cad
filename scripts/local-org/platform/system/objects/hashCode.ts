/** `System.hashCode`: an object's own `hashCode` decides, but for the question that this method itself asks about its object; numbers, truths and texts have Java's. */
import type { ApexValue, Bridge } from '../../core/contract.ts';
import { hashKey, identityOf } from '../../core/equality.ts';
import { ApexDecimal } from '../../values/index.ts';
import { stringHash } from '../text/string/measures.ts';

const OWN = 'object#hashcode/0';
const asked = new Set<object>();

export function hashCode(value: ApexValue): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
      return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
    case 'boolean':
      return value ? 1231 : 1237;
    case 'string':
      return stringHash(value);
    default:
      return value === null ? 0 : value instanceof ApexDecimal ? decimalHash(value) : objectHash(value as object);
  }
}

/** `1.0` and `1.00` have different ones. */
function decimalHash({ unscaled, scale }: ApexDecimal): number {
  let hash = 0;
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString(16);
  for (const word of digits.padStart(Math.ceil(digits.length / 8) * 8, '0').match(/.{8}/g) ?? [])
    hash = (Math.imul(31, hash) + Number.parseInt(word, 16)) | 0;
  return (Math.imul(31, unscaled < 0n ? -hash : hash) + scale) | 0;
}

function objectHash(value: object): number {
  if (asked.has(value)) return identityOf(value);
  asked.add(value);
  try {
    const own = (value as Readonly<Record<string, Bridge | undefined>>)[OWN];
    return own === undefined ? stringHash(String(hashKey(value as ApexValue))) : (own.call(value as ApexValue) as number);
  } finally {
    asked.delete(value);
  }
}
