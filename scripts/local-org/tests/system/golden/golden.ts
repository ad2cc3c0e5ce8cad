/** Reads the golden tables. */
import { readFileSync } from 'node:fs';

/** @return the rows of a table in `tests/golden`. */
export function goldenRows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`../../golden/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
