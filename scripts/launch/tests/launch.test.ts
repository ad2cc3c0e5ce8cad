/** Programs in a folder of their own, started through the launcher. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, launchEnvironment, nodeFlags } from '../index.ts';

let folder: string;
const place = (name: string): string => join(folder, name);
const write = (name: string, text: string): void => writeFileSync(place(name), text);
const run = (program: string, args: readonly string[] = [], input = '') =>
  spawnSync(process.execPath, [...launch(place(program)), ...args], { encoding: 'utf8', input, env: launchEnvironment() });
const builds = (): readonly string[] =>
  readdirSync(place('node_modules/.cache/launch'), { recursive: true, encoding: 'utf8' }).filter((name) => /build-\w+$/.test(name));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'launch-')));
  mkdirSync(place('node_modules'));
  mkdirSync(place('parts'));
  write('parts/word.ts', "export const word: string = 'first';");
  write('program.ts', "import { word } from './parts/word.ts';\nprocess.stdout.write(word);");
});
afterEach(() => rmSync(folder, { recursive: true }));

it('builds once, and again when a source has changed', () => {
  expect(run('program.ts')).toMatchObject({ stdout: 'first', stderr: '', status: 0 });
  expect(run('program.ts')).toMatchObject({ stdout: 'first' });
  expect(builds()).toHaveLength(1);
  write('parts/word.ts', "export const word: string = 'another';");
  expect(run('program.ts')).toMatchObject({ stdout: 'another' });
  expect(builds()).toHaveLength(2);
});

it('keeps no bundles of programs that are gone', () => {
  write('other.ts', "process.stdout.write('other');");
  run('other.ts');
  rmSync(place('other.ts'));
  run('program.ts');
  expect(builds()).toHaveLength(1);
});

it('runs programs that start at once when nothing is built yet', async () => {
  const children = [1, 2, 3].map(() => spawn(process.execPath, [...launch(place('program.ts'))], { env: launchEnvironment() }));
  const words = children.map(async ({ stdout }) => String(((await once(stdout, 'data')) as [Buffer])[0]));
  expect(await Promise.all(words)).toEqual(['first', 'first', 'first']);
});

it('hands on arguments, standard input and the exit status', () => {
  write(
    'program.ts',
    "let text = '';\nfor await (const part of process.stdin) text += String(part);\nprocess.stdout.write(JSON.stringify([text, ...process.argv.slice(1)]));\nprocess.exitCode = 7;",
  );
  const { stdout, status } = run('program.ts', ['--flag', 'a b'], 'typed');
  expect(JSON.parse(stdout)).toEqual(['typed', place('program.ts'), '--flag', 'a b']);
  expect(status).toBe(7);
});

it('hands on signals', async () => {
  write('program.ts', "process.on('SIGTERM', () => process.exit(3));\nsetInterval(() => undefined, 1000);\nprocess.stdout.write('ready');");
  const child = spawn(process.execPath, [...launch(place('program.ts'))], { env: launchEnvironment() });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([3, null]);
});

it('leaves each source its own place', () => {
  write(
    'parts/place.ts',
    'export const place = [import.meta.url, import.meta.dirname, import.meta.filename];\nexport const own = import.meta.url;',
  );
  write(
    'program.ts',
    "import { pathToFileURL } from 'node:url';\nimport { own, place } from './parts/place.ts';\nconst isEntry = (url: string) => url === pathToFileURL(process.argv[1] ?? '').href;\nprocess.stdout.write(JSON.stringify([place, isEntry(own), isEntry(import.meta.url)]));",
  );
  const source = place('parts/place.ts');
  expect(JSON.parse(run('program.ts').stdout)).toEqual([[pathToFileURL(source).href, place('parts'), source], false, true]);
});

it('finds the packages of the program, and loads those of a module that is imported on demand with it', () => {
  mkdirSync(place('node_modules/loud'));
  write('node_modules/loud/package.json', '{"name":"loud","type":"module","exports":"./index.js"}');
  write('node_modules/loud/index.js', "process.stdout.write('loud ');");
  write('parts/word.ts', "import 'loud';\nexport const word = 'spoken';");
  write('program.ts', "process.stdout.write('quiet ');\nconst { word } = await import('./parts/word.ts');\nprocess.stdout.write(word);");
  expect(run('program.ts')).toMatchObject({ stdout: 'quiet loud spoken', stderr: '' });
});

it('names the source where an error came from that nobody caught', () => {
  write(
    'parts/word.ts',
    "interface Word { readonly text: string }\n\nexport const word = (): Word => {\n  throw new Error('no word');\n};",
  );
  write('program.ts', "import { word } from './parts/word.ts';\nword();");
  const { stderr, status } = run('program.ts');
  expect(stderr).toContain(`${place('parts/word.ts')}:4:9`);
  expect(stderr).toContain(`${place('program.ts')}:2:1`);
  expect(status).toBe(1);
});

it('says what does not build', () => {
  write('program.ts', "import { word } from './parts/words.ts';\nprocess.stdout.write(word);");
  const { stderr, status } = run('program.ts');
  expect(stderr).toContain('Could not resolve "./parts/words.ts"');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

it('runs a program that has no place for a bundle', () => {
  rmSync(place('node_modules'), { recursive: true });
  expect(run('program.ts')).toMatchObject({ stdout: 'first', status: 0 });
});

it('keeps the loader of TypeScript from other processes, and nothing else', () => {
  const { execArgv, env } = process;
  const options = env.NODE_OPTIONS;
  process.execArgv = [
    '--max-semi-space-size=64',
    '--require',
    '/x/tsx/preflight.cjs',
    '--import',
    'file:///x/tsx/loader.mjs',
    '--import=tsx',
  ];
  env.NODE_OPTIONS = '--import tsx --require ./watch.cjs';
  try {
    expect(nodeFlags()).toEqual(['--max-semi-space-size=64']);
    expect(launchEnvironment().NODE_OPTIONS).toBe('--require ./watch.cjs');
  } finally {
    process.execArgv = execArgv;
    if (options === undefined) delete env.NODE_OPTIONS;
    else env.NODE_OPTIONS = options;
  }
});
