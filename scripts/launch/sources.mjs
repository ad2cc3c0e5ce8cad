/** Names the TypeScript sources in the stack trace of the error that ends a process. Others stay as they are: mapping each one would slow down who reads many. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACE = /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/g;

export function nameSources() {
  process.on('uncaughtExceptionMonitor', (error) => {
    if (error instanceof Error && typeof error.stack === 'string') error.stack = withSources(error.stack);
  });
}

function withSources(stack) {
  const maps = new Map();
  return stack.replace(PLACE, (place, url, line, column) => {
    if (!maps.has(url)) maps.set(url, sourceMap(fileURLToPath(url)));
    const found = maps.get(url)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found?.originalSource === undefined) return place;
    return `${fileURLToPath(new URL(found.originalSource, url))}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function sourceMap(file) {
  const path = `${file}.map`;
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
