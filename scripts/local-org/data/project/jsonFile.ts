/** A JSON file of a project; one that cannot be read is a problem and counts as absent. */
import { readFileSync } from 'node:fs';
import type { ProjectProblem } from './problem.ts';

export function readJson(file: string, problems: ProjectProblem[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    problems.push({ file, line: 1, message: `Not well-formed JSON: ${(cause as Error).message}` });
    return undefined;
  }
}
