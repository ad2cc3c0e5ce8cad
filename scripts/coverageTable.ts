/** Coverage of components from Jest's summary of files, as a table that a person likes to read. */

/** Shape: Istanbul's `json-summary`: by file, and `total`. */
export type Summary = Readonly<Record<string, { readonly lines: { readonly total: number; readonly covered: number } }>>;
export interface ComponentCoverage {
  readonly name: string;
  readonly lines: number;
  readonly covered: number;
  readonly percent: number;
}

/** Of the TypeScript of each bundle, lowest first. */
export function byComponent(summary: Summary): readonly ComponentCoverage[] {
  const found = new Map<string, { lines: number; covered: number }>();
  for (const [file, { lines }] of Object.entries(summary)) {
    const name = /\/lwc\/(\w+)\/[^/]+\.ts$/.exec(file)?.[1];
    if (name === undefined) continue;
    const known = found.get(name) ?? { lines: 0, covered: 0 };
    found.set(name, { lines: known.lines + lines.total, covered: known.covered + lines.covered });
  }
  return [...found]
    .map(([name, { lines, covered }]) => ({ name, lines, covered, percent: lines === 0 ? 100 : Math.floor((100 * covered) / lines) }))
    .sort((a, b) => a.percent - b.percent || a.name.localeCompare(b.name));
}

export function coverageText(components: readonly ComponentCoverage[]): string {
  const width = Math.max(...components.map(({ name }) => name.length));
  const lines = components.map(
    ({ name, lines: all, covered, percent }) =>
      `${name.padEnd(width)}  ${String(percent).padStart(3)} %  ${String(covered).padStart(4)} of ${String(all).padStart(4)} lines`,
  );
  const [all, covered] = [components.reduce((sum, one) => sum + one.lines, 0), components.reduce((sum, one) => sum + one.covered, 0)];
  return [...lines, `${'All components'.padEnd(width)}  ${String(Math.floor((100 * covered) / Math.max(1, all))).padStart(3)} %`].join(
    '\n',
  );
}
