/** GROUP BY ROLLUP and CUBE as sets of kept groups. Source: SOQL and SOSL Reference, "GROUP BY ROLLUP" and "GROUP BY CUBE". */

export function groupingSets(kind: 'rollup' | 'cube', size: number): readonly ReadonlySet<number>[] {
  if (kind === 'rollup')
    return Array.from({ length: size + 1 }, (_value, dropped) => new Set(Array.from({ length: size - dropped }, (_item, index) => index)));
  return Array.from(
    { length: 2 ** size },
    (_value, mask) => new Set(Array.from({ length: size }, (_item, index) => index).filter((index) => (mask & (1 << index)) === 0)),
  );
}
