/** The rows of FieldDefinition, RelationshipDomain and their kin: there from the start if code names them, made for the first query otherwise. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, type LocalOrg } from '../../org.ts';

const rowsOf = (org: LocalOrg, object: string): number => Number(org.data.store.all(`SELECT COUNT(*) AS n FROM "${object}"`)[0]?.['n']);

async function startsWith(code: string): Promise<readonly boolean[]> {
  const root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(root, 'classes'));
  writeFileSync(join(root, 'classes/A.cls'), `public class A { Object made() { return ${code}; } }`);
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  const found = ['FieldDefinition', 'RelationshipDomain'].map((object) => rowsOf(org, object) > 0);
  await org.close();
  return found;
}

test.each([
  ['null', [false, false]],
  ["[SELECT (SELECT QualifiedApiName FROM Fields) FROM EntityDefinition WHERE QualifiedApiName = 'Account']", [true, false]],
  ["Database.query('SELECT (SELECT Name FROM Particles) FROM EntityDefinition LIMIT 1')", [true, false]],
  ["[SELECT (SELECT RelationshipName FROM RelationshipDomains) FROM EntityDefinition WHERE QualifiedApiName = 'Account']", [false, true]],
  ["[SELECT Id FROM PicklistValueInfo WHERE EntityParticle.DurableId = 'Account.Type']", [true, false]],
])('all tests of %s share the rows that it names', async (code, expected) => {
  expect(await startsWith(code)).toEqual(expected);
});
