/** A file that cannot be used; the rest of the project goes on without it. */
import { readFileSync } from 'node:fs';
import { text, type Xml } from './xml.ts';

export interface ProjectProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The position of a part of an object: its own file, or a line of the object's file. */
export function problemAt(definition: Xml, part: Xml, message: string): ProjectProblem {
  const own = text(part, '#source');
  const file = own ?? text(definition, '#source') ?? '';
  const lines = own === undefined && file !== '' ? readFileSync(file, 'utf8').split('\n') : [];
  const line = lines.findIndex((one) => one.includes(`<fullName>${text(part, 'fullName') ?? ''}</fullName>`));
  return { file, line: Math.max(0, line) + 1, message };
}
