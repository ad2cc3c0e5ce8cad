/**
 * The cube root in Java's steps, which end in another last digit than the host's for one number in twenty: a guess by the exponent, a rational
 * step to 23 bits, its first 20 bits rounded up, one step of Newton. Source: W. Kahan, "Computing a Real Cube Root"; the JDK's answers (golden table).
 */
const SUBNORMAL = 2 ** -1022;
const GUESS = 715094163;
const GUESS_SCALED = 696219795;
const HIGH = 1;
const LOW = 0;

const word = new Uint32Array(2);
const view = new Float64Array(word.buffer);

/** The double of two words. */
function ofWords(high: number, low: number): number {
  word[HIGH] = high;
  word[LOW] = low;
  return view[0] as number;
}

function highWord(x: number): number {
  view[0] = x;
  return word[HIGH] as number;
}

export function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  const guess =
    size < SUBNORMAL
      ? ofWords(Math.trunc(highWord(size * 2 ** 54) / 3) + GUESS_SCALED, 0)
      : ofWords(Math.trunc(highWord(size) / 3) + GUESS, 0);
  const shift = 19 / 35 + ((guess * guess) / size) * guess;
  const near = guess * (5 / 14 + 45 / 28 / (shift + 99 / 70 + -864 / 1225 / shift));
  const cut = ofWords(highWord(near) + 1, 0);
  const ratio = size / (cut * cut);
  return Math.sign(x) * (cut + cut * ((ratio - cut) / (cut + cut + ratio)));
}
