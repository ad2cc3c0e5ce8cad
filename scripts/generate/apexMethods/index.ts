/**
 * Generator: the package's `@AuraEnabled` methods and what they return > `types/apex/<Class>.d.ts`, so that a changed signature breaks the build of the components.
 * Apex has no word for "may be null": a field (or `@return`) whose ApexDoc says null is typed so, all else is not; parameters take null.
 */
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile, Generator } from '../generator.ts';
import { header } from '../generator.ts';
import { classModule, travellingTypes, type KnownTypes } from './classModule.ts';
import { readClasses, type ApexSource } from './readClasses.ts';

const FOLDER = 'types/apex';
const OBJECTS = 'force-app/main/default/objects';
/** Standard objects that a controller may hand out; a name beyond them is told apart from a class that is missing. */
const STANDARD = [
  'sobject',
  'account',
  'asset',
  'campaign',
  'campaignmember',
  'case',
  'contact',
  'event',
  'group',
  'lead',
  'opportunity',
  'profile',
  'recordtype',
  'task',
  'user',
];

export const apexMethods: Generator = {
  name: 'apexMethods',
  owned: [`${FOLDER}/`],
  plan(root): Promise<readonly GeneratedFile[]> {
    const classes = readClasses(root);
    return Promise.resolve(planned(classes, knownTypes(classes, objectNames(root))));
  },
};

export function planned(classes: readonly ApexSource[], known: KnownTypes): readonly GeneratedFile[] {
  return classes.flatMap((source) => {
    const content = classModule(source, known);
    return content === ''
      ? []
      : [
          {
            path: `${FOLDER}/${source.type.name}.d.ts`,
            content: `/* ${header('apexMethods', `the class ${source.type.name}`)} */\n${content.replaceAll(/^ +/gm, '$&$&')}`,
          },
        ];
  });
}

export function knownTypes(classes: readonly ApexSource[], objects: readonly string[]): KnownTypes {
  const travelling = new Map<string, string>();
  for (const { type } of classes) {
    for (const one of travellingTypes(type)) {
      const name = one === type ? type.name : `${type.name}.${one.name}`;
      travelling.set(name.toLowerCase(), name);
    }
  }
  const records = new Set([...STANDARD, ...objects.map((name) => name.toLowerCase())]);
  return { travelling, isRecord: (name) => records.has(name.toLowerCase()) };
}

function objectNames(root: string): readonly string[] {
  const folder = join(root, OBJECTS);
  return existsSync(folder) ? readdirSync(folder) : [];
}
