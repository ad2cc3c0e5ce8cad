/** `node scripts/launch/run.mjs ENTRY.ts ARGS...`: runs a TypeScript program as `node --import tsx ENTRY.ts ARGS...` does, but from its bundle. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf } from './bundle.mjs';
import { nameSources } from './sources.mjs';

const [, , given] = process.argv;
if (given === undefined) {
  process.stderr.write('Usage: node scripts/launch/run.mjs ENTRY.ts [ARGS...]\n');
  process.exit(2);
}
const entry = resolve(given);
process.argv.splice(1, 2, entry);
const bundle = await bundleOf(entry);
if (bundle === undefined) await import('tsx');
else nameSources();
await import(pathToFileURL(bundle ?? entry).href);
