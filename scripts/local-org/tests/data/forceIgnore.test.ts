import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProject } from '../../data/project/readProject.ts';

/** The names of a project's classes. */
function classes(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readProject([root]).sources.map(({ path }) => path.slice(root.length + 1));
}

test('what .forceignore names is not part of the project', () => {
  const found = classes({
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}]}',
    '.forceignore': '# not deployed\n**/drafts/**\nforce-app/classes/Old*\n!force-app/classes/OldButGood.cls\n',
    'force-app/classes/Good.cls': '',
    'force-app/classes/Old.cls': '',
    'force-app/classes/OldButGood.cls': '',
    'force-app/drafts/Draft.cls': '',
  });
  expect(found).toEqual(['force-app/classes/Good.cls', 'force-app/classes/OldButGood.cls']);
});

test('a package directory inside another one is read once', () => {
  const found = classes({
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"},{"path":"force-app/extra"}]}',
    'force-app/extra/Extra.cls': '',
    'force-app/README.md': '# no metadata',
  });
  expect(found).toEqual(['force-app/extra/Extra.cls']);
});
