/** Sine, cosine and tangent, rounded once: Java's answers, where the host's are off in the last digit for one number in thirty. */
import { add, divide, multiply, negated, pair, productOf, type Pair } from './pairs.ts';

/** Half of pi in three parts. */
const RIGHT_ANGLE = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33] as const;
const LAST_TERM = 27;
/** `-1/(n(n-1))`, the step from a term of the series to the one two further. */
const STEPS = Array.from({ length: LAST_TERM + 1 }, (_, n) => divide(pair(-1), pair(n * (n - 1))));
/** Beyond it three parts of pi are too few; the host knows more of them. */
const FARTHEST = 2 ** 30;

interface Turned {
  readonly angle: Pair;
  readonly quarter: number;
}

/** The angle less whole quarter turns: between -pi/4 and pi/4. */
function turned(x: number): Turned {
  const turns = Math.round(x / RIGHT_ANGLE[0]);
  let angle = pair(x);
  for (const part of RIGHT_ANGLE) angle = add(angle, negated(productOf(turns, part)));
  return { angle, quarter: ((turns % 4) + 4) % 4 };
}

/** `1 - x²/(n(n-1)) * (1 - ...)`: the sine's series, divided by x, has the odd n, the cosine's the even ones. */
function series(square: Pair, last: number): Pair {
  let sum = pair(1);
  for (let n = last; n > 1; n -= 2) sum = add(pair(1), multiply(multiply(square, sum), STEPS[n] as Pair));
  return sum;
}

function sine({ angle, quarter }: Turned): Pair {
  const square = multiply(angle, angle);
  const value = quarter % 2 === 0 ? multiply(angle, series(square, LAST_TERM)) : series(square, LAST_TERM - 1);
  return quarter >= 2 ? negated(value) : value;
}

const cosine = ({ angle, quarter }: Turned): Pair => sine({ angle, quarter: (quarter + 1) % 4 });

const isUsual = (x: number): boolean => Math.abs(x) < FARTHEST && Math.abs(x) > 1e-150;

export const sin = (x: number): number => (isUsual(x) ? sine(turned(x)).head : Math.sin(x));

export const cos = (x: number): number => (isUsual(x) ? cosine(turned(x)).head : Math.cos(x));

export function tan(x: number): number {
  if (!isUsual(x)) return Math.tan(x);
  const place = turned(x);
  return divide(sine(place), cosine(place)).head;
}
