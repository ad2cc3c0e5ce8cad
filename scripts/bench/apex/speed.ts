/** Times what Apex does most: additions, and records saved through a trigger and queried with a parent. Prints one JSON line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg } from '../../local-org/org.ts';

const files = {
  'triggers/ContactName.trigger': "trigger ContactName on Contact (before insert) { for (Contact one : Trigger.new) { one.Description = one.LastName + '!'; } }",
  'classes/Speed.cls': `public class Speed {
    public static Integer add() { Integer sum = 0; for (Integer i = 0; i < 10000000; i++) { sum += i; } return sum; }
    public static Integer save() {
      Account parent = new Account(Name = 'Parent');
      insert parent;
      List<Contact> people = new List<Contact>();
      for (Integer i = 0; i < 9999; i++) { people.add(new Contact(LastName = 'Person ' + i, AccountId = parent.Id)); }
      insert people;
      Integer seen = 0;
      for (Contact one : [SELECT LastName, Description, Account.Name FROM Contact]) { if (one.Account.Name == 'Parent' && one.Description != null) { seen++; } }
      return seen;
    }
  }`,
};
const folder = mkdtempSync(join(tmpdir(), 'apex-speed-'));
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const org = openOrg({ projectDirs: [folder] });
const timed = (apex: string): number => {
  const started = performance.now();
  org.executeAnonymous(apex);
  return Math.round(performance.now() - started);
};
timed('Integer warm = 1;');
const additionsMs = timed('Speed.add();');
const insertsMs = timed('System.assertEquals(9999, Speed.save());');
await org.close();
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify({ benchmark: 'apex speed', additions: 10_000_000, additionsMs, inserts: 9999, insertsMs })}\n`);
