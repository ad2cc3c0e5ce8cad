/** Records of custom metadata that Apex deploys: all of a container, or none. Source: Apex Reference Guide, "Operations Class"; Metadata API Developer Guide, "deploy()", rollbackOnError. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A project with a type of custom metadata that has no records. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  const type = join(folder, 'objects/Rule__mdt');
  mkdirSync(type, { recursive: true });
  writeFileSync(join(type, 'Rule__mdt.object-meta.xml'), `<CustomObject ${NAMESPACE}><label>Rule</label></CustomObject>`);
  return folder;
}

/** Apex that makes a record and adds it to the container. */
const added = (fullName: string): string =>
  `Metadata.CustomMetadata ${fullName.replaceAll('.', '')} = new Metadata.CustomMetadata();
   ${fullName.replaceAll('.', '')}.fullName = '${fullName}';
   ${fullName.replaceAll('.', '')}.label = 'A rule';
   container.addMetadata(${fullName.replaceAll('.', '')});`;

const deployment = (...parts: readonly string[]): string =>
  [
    'Metadata.DeployContainer container = new Metadata.DeployContainer();',
    ...parts,
    'Metadata.Operations.enqueueDeployment(container, null);',
  ].join('\n');

const opened = () => openOrg({ projectDirs: [project()], report: () => undefined });
const rulesOf = (org: ReturnType<typeof opened>): readonly unknown[] =>
  org.data.store.all('SELECT "DeveloperName" AS name FROM "Rule__mdt" ORDER BY "DeveloperName"').map(({ name }) => name);

test('a deployment by Apex saves all of its records', async () => {
  const org = opened();
  org.executeAnonymous(deployment(added('Rule.First'), added('Rule.Second')));
  expect(rulesOf(org)).toEqual(['First', 'Second']);
  await org.close();
});

test('a deployment of which a part is refused saves none', async () => {
  const org = opened();
  org.executeAnonymous(deployment(added('Rule.First'), added('Unknown.Second')));
  expect(rulesOf(org)).toEqual([]);
  await org.close();
});

test('a deployment that breaks off saves none, and the org goes on', async () => {
  const org = opened();
  const layout = "Metadata.Layout layout = new Metadata.Layout(); layout.fullName = 'Account-Shelf'; container.addMetadata(layout);";
  expect(() => org.executeAnonymous(deployment(added('Rule.First'), layout))).toThrow('not implemented: deploying Metadata.Layout by Apex');
  expect(rulesOf(org)).toEqual([]);
  org.executeAnonymous(deployment(added('Rule.Later')));
  expect(rulesOf(org)).toEqual(['Later']);
  await org.close();
});
