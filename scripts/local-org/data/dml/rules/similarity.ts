/** How alike two texts are, from 0 to 100. Source: Salesforce Help, "Matching Algorithms Used with Matching Methods", whose examples they meet. */

/** `VP Sales` and `VP of Sales` are alike by 73. */
export function editSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 100 : 100 * (1 - editDistance(a, b) / longest);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Letters at the beginning count more: `Johnny` and `Johny` are alike by 97. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return 100 * (jaro + prefix * 0.1 * (1 - jaro));
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const common = [...a].filter((letter, at) => {
    for (let to = Math.max(0, at - reach); to <= Math.min(b.length - 1, at + reach); to += 1) {
      if (b[to] !== letter || taken.has(to)) continue;
      taken.add(to);
      return true;
    }
    return false;
  });
  if (common.length === 0) return 0;
  const others = [...b].filter((_letter, at) => taken.has(at));
  const moved = common.filter((letter, at) => letter !== others[at]).length / 2;
  return (common.length / a.length + common.length / b.length + (common.length - moved) / common.length) / 3;
}
