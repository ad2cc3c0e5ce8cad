/** Hashes numbers into one 32-bit number: the source of everything that is invented row by row. */
export const mix = (...parts: readonly number[]): number => {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part >>> 0), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
};

/** Hashes a seed and an address (or any text) into a number. */
export const mixText = (seed: number, value: string): number => {
  let hash = seed >>> 0;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return mix(hash);
};

/** A number from 0 up to, not including, 1. */
export const fraction = (...parts: readonly number[]): number => mix(...parts) / 4_294_967_296;

/** One of a few, by a number that {@link mix} made. */
export const pick = <T>(from: readonly T[], hash: number): T => from[hash % from.length] as T;

/** A stream of numbers from 0 to 1 that is the same for the same seed. */
export const stream = (seed: number): (() => number) => {
  let count = 0;
  return () => fraction(seed, ++count);
};
