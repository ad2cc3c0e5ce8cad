/** Bundles of programs: built once, and again when a source has changed. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Of what a folder holds, the file that tells which build is the current one and what it was built from. */
const CURRENT = 'current.json';

/**
 * The bundle of a program, as the path of a JavaScript file.
 * Shape: undefined when there is no place to keep it. What does not build ends the process with the compiler's words.
 */
export async function bundleOf(entry) {
  const folder = cacheFolder(entry);
  return folder === undefined ? undefined : (upToDate(folder) ?? (await build(entry, folder)));
}

/** With the packages that the program imports, so that its bundle finds the same ones. */
function cacheFolder(entry) {
  let parent = dirname(entry);
  while (!existsSync(join(parent, 'node_modules'))) {
    if (parent === dirname(parent)) return undefined;
    parent = dirname(parent);
  }
  const key = createHash('sha256').update(`${entry} ${process.version}`).digest('hex').slice(0, 16);
  return join(realpathSync(join(parent, 'node_modules')), '.cache/launch', key);
}

function upToDate(folder) {
  try {
    const { bundle, inputs } = JSON.parse(readFileSync(join(folder, CURRENT), 'utf8'));
    const isSame = Object.entries(inputs).every(([path, stamp]) => stampOf(path) === stamp);
    return isSame && existsSync(bundle) ? bundle : undefined;
  } catch {
    return undefined; // never built, damaged, or a source is gone
  }
}

function stampOf(path) {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

async function build(entry, folder) {
  const inputs = toolInputs();
  const files = await compile(entry, folder, inputs);
  try {
    mkdirSync(folder, { recursive: true });
    const home = mkdtempSync(join(folder, 'build-'));
    for (const { path, contents } of files) writeFileSync(join(home, basename(path)), contents);
    const bundle = join(home, `${basename(entry, '.ts')}.mjs`);
    writeFileSync(join(home, CURRENT), JSON.stringify({ entry, bundle, inputs }));
    renameSync(join(home, CURRENT), join(folder, CURRENT));
    tidy(folder);
    return bundle;
  } catch {
    return undefined; // a read-only checkout
  }
}

function tidy(folder) {
  try {
    removeOldBuilds(folder);
    removePrograms(dirname(folder));
  } catch {
    return; // somebody else does it
  }
}

/** What a bundle depends on besides its sources. */
function toolInputs() {
  const tools = ['./bundle.mjs', '../../tsconfig.json', '../../node_modules/esbuild/package.json'];
  const paths = tools.map((path) => fileURLToPath(new URL(path, import.meta.url))).filter((path) => existsSync(path));
  return Object.fromEntries(paths.map((path) => [path, stampOf(path)]));
}

async function compile(entry, folder, inputs) {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      target: `node${process.versions.node}`,
      // what is imported on demand stays apart, and so do the packages that only it imports
      splitting: true,
      outdir: join(folder, 'build'),
      outExtension: { '.js': '.mjs' },
      write: false,
      sourcemap: 'external',
      sourcesContent: false,
      logLevel: 'error',
      define: Object.fromEntries(
        Object.keys(ownPlace('')).map((name) => [`import.meta.${name}`, `importMeta_${name}`]),
      ),
      plugins: [{ name: 'sources', setup: (setup) => setup.onLoad({ filter: /./ }, ({ path }) => load(path, inputs)) }],
    });
    await esbuild.stop();
    return outputFiles;
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    return process.exit(1); // esbuild has said why
  }
}

/** A source with its own place for `import.meta`, which the bundle's would replace. Its stamp is taken first: a change while it is read counts. */
function load(path, inputs) {
  inputs[path] = stampOf(path);
  const text = readFileSync(path, 'utf8');
  const places = Object.entries(ownPlace(path)).filter(([name]) => text.includes(`import.meta.${name}`));
  const constants = places.map(([name, value]) => `const importMeta_${name} = ${JSON.stringify(value)};`).join('');
  return { contents: constants + text, loader: 'default' };
}

function ownPlace(path) {
  return { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
}

/** Processes that run for days may still import parts of them. */
function removeOldBuilds(folder) {
  for (const name of readdirSync(folder))
    if (name.startsWith('build-') && Date.now() - statSync(join(folder, name)).mtimeMs > WEEK_MS)
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** Those that are gone, as the programs of another checkout: nobody else would remove their bundles. */
function removePrograms(cache) {
  for (const name of readdirSync(cache)) {
    const current = join(cache, name, CURRENT);
    if (existsSync(current) && !existsSync(JSON.parse(readFileSync(current, 'utf8')).entry))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}
