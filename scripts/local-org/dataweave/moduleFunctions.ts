/**
 * More functions of modules. Binary values are texts here.
 * Source: MuleSoft Documentation, "Strings", "Arrays", "Objects", "Binaries", "Numbers", "URL", "Dates" (dw::core), "Crypto (dw::Crypto)".
 */
import { createHash, createHmac } from 'node:crypto';
import { transaction } from '../platform/core/current.ts';
import { ApexDate, ApexDatetime, ApexDecimal } from '../platform/values/index.ts';
import { scriptError } from './lexer.ts';
import { DwMoment, DwObject, type DwFunction, integer, isArray, number, object, same, text, type Value } from './values.ts';

type Functions = Readonly<Record<string, DwFunction>>;

/** Functions of texts return null for null. */
const onText =
  (change: (value: string, ...more: readonly Value[]) => Value): DwFunction =>
  (value = null, ...more) =>
    value === null ? null : change(text(value), ...more);
const told = (value: Value | undefined): string => text(value ?? null);
const call = (by: Value | undefined, ...args: readonly Value[]): Value => (typeof by === 'function' ? by(...args) : null);
const whole = (value: Value | undefined): number => number(value ?? null).toNumber();
const list = (value: Value | undefined): readonly Value[] => (value !== undefined && isArray(value) ? value : []);
const entries = (value: Value | undefined): DwObject['entries'] => (value instanceof DwObject ? value.entries : []);

export const TEXTS: Functions = {
  appendIfMissing: onText((value, end) => (value.endsWith(told(end)) ? value : value + told(end))),
  prependIfMissing: onText((value, start) => (value.startsWith(told(start)) ? value : told(start) + value)),
  wrapWith: onText((value, around) => told(around) + value + told(around)),
  wrapIfMissing: onText(
    (value, around) => `${value.startsWith(told(around)) ? '' : told(around)}${value}${value.endsWith(told(around)) ? '' : told(around)}`,
  ),
  unwrap: onText((value, around) =>
    value.length > 1 && value.startsWith(told(around)) && value.endsWith(told(around))
      ? value.slice(told(around).length, -told(around).length)
      : value,
  ),
  withMaxSize: onText((value, most) => value.slice(0, whole(most))),
  first: onText((value, many) => value.slice(0, whole(many))),
  last: onText((value, many) => value.slice(Math.max(0, value.length - whole(many)))),
  remove: onText((value, what) => value.replaceAll(told(what), '')),
  replaceAll: onText((value, what, by) => value.replaceAll(told(what), () => told(by))),
  substring: onText((value, from, until) => value.slice(whole(from), whole(until))),
  collapse: onText((value) => value.match(/(.)\1*/gs) ?? []),
  countMatches: onText((value, what) =>
    integer(what instanceof RegExp ? [...value.matchAll(what)].length : value.split(told(what)).length - 1),
  ),
  countCharactersBy: onText((value, by) => integer([...value].filter((char) => call(by, char) === true).length)),
  everyCharacter: onText((value, by) => [...value].every((char) => call(by, char) === true)),
  someCharacter: onText((value, by) => [...value].some((char) => call(by, char) === true)),
  mapString: onText((value, by) => [...value].map((char, index) => told(call(by, char, integer(index)))).join('')),
  substringBy: onText((value, by) => {
    const parts = [''];
    for (const [index, char] of [...value].entries()) {
      if (call(by, char, integer(index)) === true) parts.push('');
      else parts.push(`${parts.pop() ?? ''}${char}`);
    }
    return parts;
  }),
  hammingDistance: onText((value, other) =>
    value.length === told(other).length ? integer([...value].filter((char, index) => char !== told(other)[index]).length) : null,
  ),
  levenshteinDistance: onText((value, other) => integer(distance(value, told(other)))),
};

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (const [at, char] of [...a].entries()) {
    const next = [at + 1];
    for (let index = 1; index <= b.length; index += 1)
      next.push(Math.min((next[index - 1] ?? 0) + 1, (row[index] ?? 0) + 1, (row[index - 1] ?? 0) + (b[index - 1] === char ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const firstFailing = (of: Value | undefined, by: Value | undefined): number => {
  const at = list(of).findIndex((one) => call(by, one) !== true);
  return at === -1 ? list(of).length : at;
};
const halves = (of: Value | undefined, at: number): DwObject => object({ l: list(of).slice(0, at), r: list(of).slice(at) });
const matching = (left: Value, right: Value | undefined, leftBy: Value | undefined, rightBy: Value | undefined): readonly Value[] =>
  list(right).filter((one) => same(call(leftBy, left), call(rightBy, one)));
const pairs = (
  left: Value | undefined,
  right: Value | undefined,
  leftBy: Value | undefined,
  rightBy: Value | undefined,
  keepsLeft: boolean,
): readonly Value[] =>
  list(left).flatMap((l) => {
    const found = matching(l, right, leftBy, rightBy).map((r) => object({ l, r }));
    return found.length > 0 || !keepsLeft ? found : [object({ l })];
  });

export const ARRAYS_BY_TEST: Functions = {
  takeWhile: (of, by) => list(of).slice(0, firstFailing(of, by)),
  dropWhile: (of, by) => list(of).slice(firstFailing(of, by)),
  splitAt: (of, at) => halves(of, whole(at)),
  splitWhere: (of, by) => {
    const at = list(of).findIndex((one) => call(by, one) === true);
    return halves(of, at === -1 ? list(of).length : at);
  },
  indexOf: (of, what = null) => integer(list(of).findIndex((one) => same(one, what))),
  join: (left, right, leftBy, rightBy) => pairs(left, right, leftBy, rightBy, false),
  leftJoin: (left, right, leftBy, rightBy) => pairs(left, right, leftBy, rightBy, true),
  outerJoin: (left, right, leftBy, rightBy) => [
    ...pairs(left, right, leftBy, rightBy, true),
    ...list(right)
      .filter((r) => matching(r, left, rightBy, leftBy).length === 0)
      .map((r) => object({ r })),
  ],
};
export const OBJECTS_BY_TEST: Functions = {
  everyEntry: (of, by) => entries(of).every(([key, value]) => call(by, value, key) === true),
  someEntry: (of, by) => entries(of).some(([key, value]) => call(by, value, key) === true),
  takeWhile: (of, by) => {
    const at = entries(of).findIndex(([key, value]) => call(by, value, key) !== true);
    return new DwObject(entries(of).slice(0, at === -1 ? undefined : at));
  },
  divideBy: (of, many) =>
    Array.from(
      { length: Math.ceil(entries(of).length / whole(many)) },
      (_none, index) => new DwObject(entries(of).slice(index * whole(many), (index + 1) * whole(many))),
    ),
};

export const BINARIES: Functions = {
  toBase64: onText((value) => Buffer.from(value).toString('base64')),
  fromBase64: onText((value) => Buffer.from(value, 'base64').toString()),
  toHex: onText((value) => Buffer.from(value).toString('hex').toUpperCase()),
  fromHex: onText((value) => Buffer.from(value, 'hex').toString()),
};

const inRadix = (value: Value | undefined, radix: number): string => BigInt(whole(value)).toString(radix);
const ofRadix = (value: string, radix: number): ApexDecimal => {
  const parsed = Number.parseInt(value, radix);
  return Number.isNaN(parsed) ? scriptError(`Cannot coerce String (${value}) to Number`) : integer(parsed);
};
export const NUMBERS: Functions = {
  toHex: (value) => inRadix(value, 16),
  toBinary: (value) => inRadix(value, 2),
  toRadixNumber: (value, radix) => inRadix(value, whole(radix)),
  fromHex: onText((value) => ofRadix(value, 16)),
  fromBinary: onText((value) => ofRadix(value, 2)),
  fromRadixNumber: onText((value, radix) => ofRadix(value, whole(radix))),
};

export const URL_PARTS: Functions = {
  encodeURI: onText(encodeURI),
  encodeURIComponent: onText((value) => encodeURIComponent(value)),
  decodeURI: onText(decodeURI),
  decodeURIComponent: onText((value) => decodeURIComponent(value)),
};

const partOf = (parts: Value | undefined, name: string): number => (parts instanceof DwObject ? whole(parts.get(name) ?? integer(0)) : 0);
const dayOf = (parts: Value | undefined): ApexDate => ApexDate.of(partOf(parts, 'year'), partOf(parts, 'month'), partOf(parts, 'day'));
const today = (offset: number): ApexDate => new ApexDatetime(transaction().org.clock.now()).dateIn('GMT').addDays(offset);
const startOf = (value: Value | undefined, first: (day: ApexDate) => ApexDate): Value => {
  const day = value instanceof DwMoment ? value.at.dateIn(value.zone) : value;
  if (!(day instanceof ApexDate)) return scriptError('Cannot coerce to Date');
  return value instanceof DwMoment ? new DwMoment(ApexDatetime.ofZoned(first(day), 0, value.zone), value.zone) : first(day);
};
export const DATES: Functions = {
  today: () => today(0),
  tomorrow: () => today(1),
  yesterday: () => today(-1),
  date: (parts) => dayOf(parts),
  dateTime: (parts) =>
    new DwMoment(
      new ApexDatetime(
        dayOf(parts).daysSinceEpoch() * 86_400_000 +
          partOf(parts, 'hour') * 3_600_000 +
          partOf(parts, 'minutes') * 60_000 +
          partOf(parts, 'seconds') * 1000,
      ),
    ),
  atBeginningOfDay: (value) => startOf(value, (day) => day),
  atBeginningOfMonth: (value) => startOf(value, (day) => ApexDate.of(day.year, day.month, 1)),
  atBeginningOfYear: (value) => startOf(value, (day) => ApexDate.of(day.year, 1, 1)),
};

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
  HmacSHA1: 'sha1',
  HmacSHA256: 'sha256',
  HmacSHA512: 'sha512',
};
const digestOf = (name: string): string => DIGESTS[name] ?? scriptError(`Unsupported algorithm: ${name}`);
export const CRYPTO: Functions = {
  MD5: onText((value) => createHash('md5').update(value).digest('hex')),
  SHA1: onText((value) => createHash('sha1').update(value).digest('hex')),
  hashWith: onText((value, algorithm = 'SHA-1') =>
    createHash(digestOf(told(algorithm)))
      .update(value)
      .digest()
      .toString('latin1'),
  ),
  HMACWith: (secret, content, algorithm = 'HmacSHA1') =>
    createHmac(digestOf(told(algorithm)), told(secret))
      .update(told(content))
      .digest('hex'),
};
