/** What has been compiled once is not compiled again, and nothing that is old is ever run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledApex, type ApexSources } from '../../compiler/compiledApex.ts';
import { CompiledProgram } from '../../compiler/emit/program.ts';
import { ImageCache } from '../../compiler/image/cache.ts';
import { imageOf, type ProgramImage } from '../../compiler/image/image.ts';
import { imageStamp } from '../../compiler/image/stamp.ts';
import { compileProject, type ParsedFile } from '../../compiler/index.ts';
import { parseClassFile, parseTriggerFile } from '../../compiler/syntax/index.ts';
import { readProject } from '../../data/index.ts';
import type { LocalOrg } from '../../org.ts';
import { openEmptyOrg } from './compile.ts';

const CLASSES = [
  'public virtual class Shape { public Integer sides = 1; public virtual Integer area() { return sides; } public class Corner { public String name { get { return name + sides(); } set; } Integer sides() { return 4; } } }',
  "public class Square extends Shape { static final Map<String, Integer> KNOWN = new Map<String, Integer>{ 'a' => 7 }; public override Integer area() { return sides * KNOWN.get('a'); } public enum Tone { LIGHT, DARK } }",
  "public class Wrong { Integer i = 'text'; }",
  ...Array.from({ length: 20 }, (_none, index) => `public class Filler${String(index)} { }`),
];
const TRIGGER = "trigger OnAccount on Account (before insert) { for (Account a : Trigger.new) a.Site = new Square().area() + ''; }";

let folder: string;
let org: LocalOrg;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
  org = openEmptyOrg();
});
afterEach(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});

const parsed = (): readonly ParsedFile[] => [
  ...CLASSES.map((text) => {
    const file = `${/class (\w+)/.exec(text)?.[1] ?? ''}.cls`;
    return { file, result: parseClassFile(file, text), isActive: true, apiVersion: undefined };
  }),
  { file: 'OnAccount.trigger', result: parseTriggerFile('OnAccount.trigger', TRIGGER), isActive: true, apiVersion: undefined },
];
const sources = (parse: () => readonly ParsedFile[]): ApexSources => {
  const { signatures, schema, namespace, labels, pages, staticProblem } = org.compiled.world;
  return { signatures, schema, namespace, labels, pages, staticProblem, parse };
};
const compiledNow = (): ProgramImage => imageOf(compileProject({ ...sources(parsed), files: parsed() }).files);

test('an image that was kept is the image that was made', () => {
  const image = compiledNow();
  new ImageCache(folder, 'project').write('stamp', image);
  expect(new ImageCache(folder, 'project').read('stamp')).toEqual(image);
});

test('classes and triggers run from an image as they do when they were just compiled', () => {
  new ImageCache(folder, 'project').write('stamp', compiledNow());
  const kept = new ImageCache(folder, 'project').read('stamp') ?? [];
  const { signatures } = org.compiled.world;
  const program = new CompiledProgram(kept, { signatures, namespace: undefined });
  expect(program.types.map(({ name }) => name).slice(0, 5)).toEqual(['Shape', 'Shape.Corner', 'Square', 'Square.Tone', 'Filler0']);
  expect(program.typeNamed('square')?.fields.map(({ name }) => name)).toEqual(['sides', 'KNOWN']);
  expect(program.triggers.map(({ name, object, events }) => [name, object, events])).toEqual([['OnAccount', 'Account', ['before insert']]]);
  expect(program.failures.map(({ typeName, diagnostics }) => [typeName, diagnostics[0]?.message])).toEqual([
    ['Wrong', 'Illegal assignment from String to Integer'],
  ]);
  expect(program.executableLines('Square.cls')).toEqual([1]);
});

test('a project that is opened from an image is not parsed before code is compiled against it', () => {
  const images = new ImageCache(folder, 'project');
  images.write('unread', compiledNow());
  let times = 0;
  const apex = new CompiledApex(
    sources(() => {
      times += 1;
      return parsed();
    }),
    'unread',
    images,
  );
  expect([apex.files.length, times]).toEqual([CLASSES.length + 1, 0]);
  expect([apex.world.types.get('square')?.name, apex.world.broken.size, times]).toEqual(['Square', 0, 1]);
});

test('an image of other sources, a damaged one and none at all are made anew', () => {
  const images = new ImageCache(folder, 'project');
  expect(images.read('stamp')).toBeUndefined();
  images.write('stamp', compiledNow());
  expect(images.read('other')).toBeUndefined();
  expect(new ImageCache(folder, 'other').read('stamp')).toBeUndefined();
  const file = images.path;
  writeFileSync(file, readFileSync(file).subarray(0, 500));
  expect(images.read('stamp')).toBeUndefined();
});

test('an image that nobody has made anew for a week goes', () => {
  const old = new ImageCache(folder, 'old');
  old.write('stamp', compiledNow());
  const longAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
  utimesSync(old.path, longAgo, longAgo);
  new ImageCache(folder, 'new').write('stamp', compiledNow());
  expect([old.read('stamp'), new ImageCache(folder, 'new').read('stamp')?.length]).toEqual([undefined, CLASSES.length + 1]);
});

test('whatever a class is compiled from changes the stamp', () => {
  const stampOf = (change: () => void, features: readonly string[] = []): string => {
    change();
    return imageStamp(readProject([folder], features));
  };
  const write = (name: string, text: string) => (): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const stamps = [
    stampOf(write('classes/A.cls', 'public class A { }')),
    stampOf(write('classes/A.cls', 'public class A {  }')),
    stampOf(write('classes/A.cls-meta.xml', '<ApexClass><apiVersion>40.0</apiVersion></ApexClass>')),
    stampOf(write('objects/Thing__c/Thing__c.object-meta.xml', '<CustomObject><label>Thing</label></CustomObject>')),
    stampOf(
      write(
        'labels/CustomLabels.labels-meta.xml',
        '<CustomLabels><labels><fullName>Hello</fullName><value>Hi</value></labels></CustomLabels>',
      ),
    ),
    stampOf(() => undefined, ['PersonAccounts']),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
  expect(stampOf(() => undefined)).toBe(stamps.at(-2));
});
