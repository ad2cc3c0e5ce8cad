/**
 * Syntax trees on disk by content: cold parsing dominates every start, and most files do not change between two.
 * A second thread was tried and is not worth it: each thread learns the grammar anew, which is most of a cold parse.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompilationUnit } from '../../language/ast.ts';
import { parseClassFile, parseTriggerFile, type ParseResult } from './parse.ts';
import { parserStamp } from './stamp.ts';

/** Parses files, remembering the trees under `folder`. An entry that cannot be read is made again; a folder that cannot be written is done without. */
export class SyntaxCache {
  private readonly folder: string;
  private readonly stamp = parserStamp();
  constructor(folder: string) {
    this.folder = folder;
  }

  parse(file: string, text: string, kind: 'class' | 'trigger'): ParseResult<CompilationUnit> {
    const key = createHash('sha256').update(`${this.stamp}\n${kind}\n${file}\n${text}`).digest('hex');
    const path = join(this.folder, key.slice(0, 2), `${key}.json`);
    const known = read(path);
    if (known !== undefined) return known;
    const made = kind === 'class' ? parseClassFile(file, text) : parseTriggerFile(file, text);
    write(path, made);
    return made;
  }
}

function read(path: string): ParseResult<CompilationUnit> | undefined {
  try {
    const entry: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isResult(entry) ? entry : undefined;
  } catch {
    return undefined; // absent or damaged: parsed anew
  }
}

function isResult(entry: unknown): entry is ParseResult<CompilationUnit> {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'diagnostics' in entry &&
    Array.isArray(entry.diagnostics) &&
    ('tree' in entry || entry.diagnostics.length > 0)
  );
}

function write(path: string, result: ParseResult<CompilationUnit>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.${String(process.pid)}`;
    writeFileSync(partial, JSON.stringify(result));
    renameSync(partial, path);
  } catch {
    return; // a read-only checkout works without the cache
  }
}
