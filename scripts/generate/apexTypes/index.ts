/** Generator: the simulator's contract > Apex transfer types of the package and their tests. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { GeneratedFile, Generator } from '../generator.ts';
import { apexClass } from './apexClass.ts';
import { apexTest } from './apexTest.ts';
import { areas } from './areas.ts';
import { RESERVED_CLASS, reservedClass } from './reserved.ts';
import { typesByArea } from './types.ts';

const CLASSES = 'force-app/main/default/classes/api/generated';
const TESTS = 'force-app/test/default/classes/api/generated';
const META = `<?xml version="1.0" encoding="UTF-8" ?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>65.0</apiVersion>
    <status>Active</status>
</ApexClass>
`;

export const apexTypes: Generator = {
  name: 'apexTypes',
  owned: [`${CLASSES}/`, `${TESTS}/`],
  async plan(root): Promise<readonly GeneratedFile[]> {
    const all = typesByArea(areas);
    const home = new Map(all.flatMap(({ area, types }) => types.map(({ name }) => [name, area.className] as const)));
    const classOf = (name: string): string => home.get(name) ?? name;
    const sources = [
      { path: `${CLASSES}/${RESERVED_CLASS}.cls`, source: reservedClass(all) },
      ...all.flatMap((area) => [
        { path: `${CLASSES}/${area.area.className}.cls`, source: apexClass(area, classOf) },
        { path: `${TESTS}/${area.area.className}Test.cls`, source: apexTest(area, classOf) },
      ]),
    ];
    const files = await Promise.all(sources.map(async ({ path, source }) => ({ path, content: await formatted(root, path, source) })));
    return files.flatMap((file) => [file, { path: `${file.path}-meta.xml`, content: META }]);
  },
};

async function formatted(root: string, path: string, source: string): Promise<string> {
  const filepath = join(root, path);
  return format(source, { ...(await resolveConfig(filepath)), filepath });
}
