import { readdirSync } from 'node:fs';
import { dataModelPage } from '../dataModel/index.ts';

const [page] = await dataModelPage.plan(process.cwd());
const lines = (page?.content ?? '').split('\n');

describe('the page of the data model', () => {
  it('has an overview line and a section for every object of the package', () => {
    const objects = readdirSync('force-app/main/default/objects').filter((name) => name.includes('__'));
    expect(objects.filter((name) => !lines.some((line) => line.startsWith('## ') && line.endsWith(`(\`${name}\`)`)))).toEqual([]);
    expect(lines.filter((line) => /^\| \[.*\]\(#.*\) \|/.test(line)).length).toBe(objects.length);
  });

  it('links each overview line to its section', () => {
    const anchors = lines
      .filter((line) => line.startsWith('## '))
      .map((line) =>
        line
          .slice(3)
          .toLowerCase()
          .replaceAll(/[^a-z0-9 _-]/g, '')
          .replaceAll(' ', '-'),
      );
    const linked = lines.flatMap((line) => /^\| \[.*\]\(#(.*?)\) \|/.exec(line)?.[1] ?? []);
    expect(linked.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('says types with lengths, keys and choices', () => {
    expect(lines.find((line) => line.startsWith('| `MemberKey__c`'))).toContain('| Text(255); unique; external id |');
    expect(lines.find((line) => line.startsWith('| `MatchedBy__c`'))).toContain('| Picklist: Salesforce Id, Email |');
    expect(lines.find((line) => line.startsWith('| `ImportRun__c`'))).toContain('MasterDetail to ImportRun__c');
  });
});
