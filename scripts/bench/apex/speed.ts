/** Measures what Apex does most: additions, and records that are saved through a trigger and queried with a parent. Prints one JSON line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg } from '../../local-org/org.ts';

const files = {
  'triggers/ContactName.trigger':
    "trigger ContactName on Contact (before insert) { for (Contact one : Trigger.new) { one.Description = one.LastName + '!'; } }",
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
/** On a shared machine processor time says more than the clock. */
const timed = (apex: string): { readonly ms: number; readonly cpuMs: number } => {
  const started = performance.now();
  const cpu = process.cpuUsage();
  org.executeAnonymous(apex);
  const { user, system } = process.cpuUsage(cpu);
  return { ms: Math.round(performance.now() - started), cpuMs: Math.round((user + system) / 1000) };
};
timed('Integer warm = 1;');
const additions = timed('Speed.add();');
const inserts = timed('System.assertEquals(9999, Speed.save());');
await org.close();
rmSync(folder, { recursive: true });
process.stdout.write(
  `${JSON.stringify({ benchmark: 'apex speed', additions: { count: 10_000_000, ...additions }, inserts: { count: 9999, ...inserts } })}\n`,
);
