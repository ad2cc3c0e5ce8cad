import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = 'force-app/main/default';
const texts = (folder: string): readonly string[] =>
  readdirSync(join(MAIN, folder)).map((file) => readFileSync(join(MAIN, folder, file), 'utf8'));
const value = (text: string, element: string): string => new RegExp(`<${element}>([^<]*)</${element}>`).exec(text)?.[1] ?? '';

/** Fields of which a list view takes several values, and shows none. */
const filtersWithoutColumn = (listView: string): readonly string[] =>
  listView
    .split('<filters>')
    .slice(1)
    .filter((filter) => value(filter, 'value').includes(','))
    .map((filter) => value(filter, 'field'))
    .filter((field) => !listView.includes(`<columns>${field}</columns>`));

describe('what people see in the org', () => {
  it('has a record page only where its object opens it', () => {
    const pages = texts('flexipages')
      .map((text) => value(text, 'sobjectType'))
      .filter((object) => object.includes('__')); // pages of standard objects are for administrators to activate
    // standard objects have folders for their buttons only
    const own = readdirSync(join(MAIN, 'objects')).filter((object) => object.includes('__'));
    const opened = own.filter((object) => {
      const content = value(readFileSync(join(MAIN, 'objects', object, `${object}.object-meta.xml`), 'utf8'), 'content');
      return content !== '' && readdirSync(join(MAIN, 'flexipages')).includes(`${content}.flexipage-meta.xml`);
    });
    expect(pages.sort()).toEqual(opened.sort());
  });

  it('gives each component of a record page a name of its own, as a deployment demands', () => {
    for (const text of texts('flexipages')) {
      const names = [...text.matchAll(/<identifier>([^<]*)</g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each([
    ['SyncLog__c', 'Open', 'Message__c'],
    ['SyncLog__c', 'All', 'Message__c'],
    ['SyncRun__c', 'Failed', 'Error__c'],
    ['ImportRun__c', 'NeedsAttention', 'Error__c'],
    ['ImportRowResult__c', 'Refused', 'Reason__c'],
    ['PendingAction__c', 'Failed', 'Error__c'],
  ])('tells in the list of %s, %s, what went wrong', (object, view, field) => {
    const text = readFileSync(join(MAIN, 'objects', object, 'listViews', `${view}.listView-meta.xml`), 'utf8');
    expect([...text.matchAll(/<columns>([^<]*)</g)].map(([, column]) => column)).toContain(field);
  });

  it('shows in each list view of several states which of them a record has', () => {
    const silent = readdirSync(join(MAIN, 'objects'))
      .filter((object) => existsSync(join(MAIN, 'objects', object, 'listViews')))
      .flatMap((object) =>
        texts(join('objects', object, 'listViews')).flatMap((text) => filtersWithoutColumn(text).map((field) => `${object}.${field}`)),
      );
    expect(silent).toEqual([]);
  });

  it('gives each tab an icon of its own', () => {
    const icons = texts('tabs').map((text) => value(text, 'motif'));
    expect(icons.filter((icon) => !/^Custom\d{1,3}: \w/.test(icon))).toEqual([]);
    expect(new Set(icons).size).toBe(icons.length);
  });
});
