/** Syntax trees on disk by content: cold parsing dominates every start, and most files do not change between two. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilationUnit } from './ast.ts';
import { parseClassFile, parseTriggerFile, type ParseResult } from './parse.ts';

/** Raise it with every change of the tree's shape. */
const FORMAT = 1;

/** Parses files, remembering the trees under `folder`. An entry that cannot be read is made again; a folder that cannot be written is done without. */
export class SyntaxCache {
  private readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  parse(file: string, text: string, kind: 'class' | 'trigger'): ParseResult<CompilationUnit> {
    const key = createHash('sha256').update(`${String(FORMAT)}\n${kind}\n${file}\n${text}`).digest('hex');
    return this.read(key) ?? this.write(key, kind === 'class' ? parseClassFile(file, text) : parseTriggerFile(file, text));
  }

  private read(key: string): ParseResult<CompilationUnit> | undefined {
    try {
      return JSON.parse(readFileSync(this.path(key), 'utf8')) as ParseResult<CompilationUnit>;
    } catch {
      return undefined; // absent or damaged: parsed anew
    }
  }

  private write(key: string, result: ParseResult<CompilationUnit>): ParseResult<CompilationUnit> {
    try {
      mkdirSync(join(this.folder, key.slice(0, 2)), { recursive: true });
      const partial = `${this.path(key)}.${String(process.pid)}`;
      writeFileSync(partial, JSON.stringify({ tree: result.tree, diagnostics: result.diagnostics }));
      renameSync(partial, this.path(key));
    } catch {
      return result; // a read-only checkout works without the cache
    }
    return result;
  }

  private path(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}
