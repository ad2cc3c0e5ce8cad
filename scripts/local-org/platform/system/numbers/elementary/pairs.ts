/** Numbers of about 32 digits: the unevaluated sum of a binary number and its far smaller rest. */

export interface Pair {
  readonly head: number;
  readonly rest: number;
}

const SPLITTER = 2 ** 27 + 1;

export const pair = (head: number, rest = 0): Pair => ({ head, rest });

/** The exact sum of two numbers. */
export function sumOf(a: number, b: number): Pair {
  const head = a + b;
  const part = head - a;
  return { head, rest: a - (head - part) + (b - part) };
}

/** The exact product of two numbers whose size is far from the ends of the range. */
export function productOf(a: number, b: number): Pair {
  const head = a * b;
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return { head, rest: aHigh * bHigh - head + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

function upperHalf(a: number): number {
  const wide = SPLITTER * a;
  return wide - (wide - a);
}

export function add(a: Pair, b: Pair): Pair {
  const heads = sumOf(a.head, b.head);
  const rests = sumOf(a.rest, b.rest);
  const first = sumOf(heads.head, heads.rest + rests.head);
  return sumOf(first.head, first.rest + rests.rest);
}

export function multiply(a: Pair, b: Pair): Pair {
  const heads = productOf(a.head, b.head);
  return sumOf(heads.head, heads.rest + (a.head * b.rest + a.rest * b.head));
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a.head / b.head;
  const left = add(a, negated(multiply(b, pair(first))));
  const second = left.head / b.head;
  const last = add(left, negated(multiply(b, pair(second)))).head / b.head;
  return add(sumOf(first, second), pair(last));
}

export const negated = (a: Pair): Pair => ({ head: -a.head, rest: -a.rest });

/** `a * factor` for a power of two, which loses nothing. */
export const scaled = (a: Pair, factor: number): Pair => ({ head: a.head * factor, rest: a.rest * factor });
