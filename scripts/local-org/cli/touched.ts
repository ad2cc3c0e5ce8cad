/** Test classes that are affected by changed files: those that name a changed type, directly or indirectly. */
import type { SourceFile } from '../data/project/model.ts';
import { basename } from 'node:path';

/** @return names of test classes; `undefined` = all, because something other than Apex changed. */
export function touchedTests(sources: readonly SourceFile[], changed: readonly string[]): readonly string[] | undefined {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const files = changed.map((path) => byPath.get(path));
  if (files.some((file) => file === undefined)) return undefined;
  const words = new Map(sources.map((source) => [source, wordsOf(source.text)]));
  const reached = new Set(files);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    const names = [...reached].flatMap((source) => (source === undefined ? [] : namesOf(source)));
    for (const [source, used] of words) if (names.some((name) => used.has(name))) reached.add(source);
  }
  return [...reached].flatMap((source) =>
    source !== undefined && /@istest\b|\btestmethod\b/i.test(source.text) ? [typeNameOf(source)] : [],
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z_]\w*/g) ?? []);
}

function typeNameOf({ path }: SourceFile): string {
  return basename(path).replace(/\.(cls|trigger)$/, '');
}

/** The names by which code depends on a file: a class by its name, a trigger by its object. */
function namesOf(source: SourceFile): readonly string[] {
  if (source.kind === 'class') return [typeNameOf(source).toLowerCase()];
  const object = /^\s*trigger\s+\w+\s+on\s+(\w+)/im.exec(source.text)?.[1];
  return object === undefined ? [] : [object.toLowerCase()];
}
