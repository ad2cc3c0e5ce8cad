/** What the package has to look at, read from its metadata: a new screen is found whether or not somebody thought of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../compose.ts';

const SOURCE = join(PACKAGE_ROOT, 'force-app/main/default');
const files = (folder: string): readonly string[] => readdirSync(join(SOURCE, folder)).sort();
const read = (...path: readonly string[]): string => readFileSync(join(SOURCE, ...path), 'utf8');

export const tabNames = (): readonly string[] => files('tabs').map((file) => file.replace('.tab-meta.xml', ''));

/** Objects whose records have a page of ours, or a tab. */
export function recordObjects(): readonly string[] {
  const ofPages = files('flexipages').flatMap((file) => /<sobjectType>(\w+)<\/sobjectType>/.exec(read('flexipages', file))?.[1] ?? []);
  return [...new Set([...ofPages, ...tabNames().filter((name) => name.endsWith('__c'))])].sort();
}

/** Bundles that open over a page; some bundles hold styles alone. */
export const dialogNames = (): readonly string[] =>
  files('lwc').filter(
    (name) =>
      !name.includes('.') &&
      files(join('lwc', name)).includes(`${name}.ts`) &&
      /\bextends LightningModal\b/.test(read('lwc', name, `${name}.ts`)),
  );
