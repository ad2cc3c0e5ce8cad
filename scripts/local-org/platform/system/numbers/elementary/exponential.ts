/** Exponential function and logarithms, rounded once: Java's answers, where the host's are off in the last digit for one number in ten. */
import { add, divide, multiply, negated, pair, productOf, scaled, sumOf, type Pair } from './pairs.ts';

const LN2: Pair = { head: 0.6931471805599453, rest: 2.3190468138462996e-17 };
const LN10: Pair = { head: 2.302585092994046, rest: -2.1707562233822494e-16 };
const HALVINGS = 6;
const TERMS = 13;
const SERIES_END = 47;
const RECIPROCALS = Array.from({ length: SERIES_END + 1 }, (_, n) => divide(pair(1), pair(n)));

/** e to the power of `x`, and 2 to the power of `twos` beside it, so that nothing overflows. */
function exponential(x: Pair): { readonly value: Pair; readonly twos: number } {
  const twos = Math.round(x.head / LN2.head);
  const rest = add(x, negated(multiply(pair(twos), LN2)));
  const small = scaled(rest, 2 ** -HALVINGS);
  let value = pair(1);
  for (let term = TERMS; term >= 1; term--) value = add(pair(1), multiply(multiply(small, value), RECIPROCALS[term] as Pair));
  for (let doubling = 0; doubling < HALVINGS; doubling++) value = multiply(value, value);
  return { value, twos };
}

/** The natural logarithm of a number above zero. */
function logarithm(x: number): Pair {
  const { digits, twos } = nearOne(x);
  const ratio = divide(sumOf(digits, -1), sumOf(digits, 1));
  const square = multiply(ratio, ratio);
  let sum = pair(0);
  for (let odd = SERIES_END; odd >= 1; odd -= 2) sum = add(multiply(sum, square), RECIPROCALS[odd] as Pair);
  return add(scaled(multiply(ratio, sum), 2), multiply(pair(twos), LN2));
}

/** The number as digits between 0.7 and 1.42 times a power of two. */
function nearOne(x: number): { readonly digits: number; readonly twos: number } {
  const isTiny = x < 2 ** -1000;
  const usual = isTiny ? x * 2 ** 100 : x;
  const guess = Math.round(Math.log2(usual));
  return { digits: usual / 2 ** guess, twos: guess - (isTiny ? 100 : 0) };
}

const isPlain = (host: number): boolean => Number.isFinite(host) && Math.abs(host) > 1e-300;

/** `host` where there is nothing to round: no number, none that is finite, one at the end of the range. */
function roundedPower(exponent: Pair, host: number): number {
  if (!isPlain(host)) return host;
  const { value, twos } = exponential(exponent);
  return value.head * 2 ** Math.trunc(twos / 2) * 2 ** (twos - Math.trunc(twos / 2));
}

export const exp = (x: number): number => roundedPower(pair(x), Math.exp(x));

export function log(x: number): number {
  const host = Math.log(x);
  return isPlain(host) ? logarithm(x).head : host;
}

export function log10(x: number): number {
  const host = Math.log10(x);
  return isPlain(host) ? divide(logarithm(x), LN10).head : host;
}

/** A power with any exponent of a number above zero. */
export function pow(base: number, exponent: number): number {
  const host = base ** exponent;
  if (!(base > 0) || base === Infinity || !isPlain(host)) return host;
  const { head, rest } = logarithm(base);
  const product = productOf(head, exponent);
  return roundedPower(sumOf(product.head, product.rest + rest * exponent), host);
}
