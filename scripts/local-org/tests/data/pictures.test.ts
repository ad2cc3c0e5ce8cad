/** Pictures of objects in object info. Source: User Interface API Developer Guide, "Theme Info". */
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { themeJson } from '../../http/uiApi/theme.ts';
import { openOrg, type LocalOrg } from '../../org.ts';
import { libraryProject } from '../shell/project.ts';

const ICONS = '@salesforce-ux/design-system/assets/icons';
const icons = join(dirname(createRequire(import.meta.url).resolve(`${ICONS}/standard/account.svg`)), '..');

let root: string;
let org: LocalOrg;
beforeAll(() => {
  root = libraryProject();
  org = openOrg({ projectDirs: [root], report: () => undefined });
});
afterAll(async () => {
  await org.close();
  rmSync(root, { recursive: true });
});

/** @return the picture within the folder of all pictures, and its colour. */
function themeOf(object: string): readonly [path: string, colour: string | null] {
  const { color, iconUrl } = themeJson(org, org.data.schema.get(object)) as { readonly color: string | null; readonly iconUrl: string };
  return [iconUrl.split('/img/icon/t4v35/')[1] ?? '', color];
}

test.each([
  ['Account', ['standard/account_120.png', '5867E8']],
  ['Asset', ['standard/asset_object_120.png', expect.stringMatching(/^[0-9A-F]{6}$/)]],
  ['Book__c', ['custom/custom55_120.png', expect.stringMatching(/^[0-9A-F]{6}$/)]],
])('%s', (object, theme) => {
  expect(themeOf(object)).toEqual(theme);
});

test('each object has a picture that the design system draws, in a colour of its own', () => {
  for (const { name } of org.data.schema.all()) {
    const [path, colour] = themeOf(name);
    expect([name, existsSync(join(icons, path)), colour !== null]).toEqual([name, true, true]);
  }
});
