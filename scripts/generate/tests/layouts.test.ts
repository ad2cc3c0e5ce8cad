import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from '../layouts/layout.ts';
import type { ObjectFacts } from '../layouts/objectFacts.ts';
import type { ObjectLayout } from '../layouts/objectLayout.ts';
import { isMadeByJobs, objectLayouts } from '../layouts/table.ts';

const facts: ObjectFacts = {
  label: 'Thing',
  isNameAutomatic: true,
  isDetail: false,
  isRequired: new Map([
    ['Key__c', true],
    ['Note__c', false],
    ['Title__c', false],
  ]),
};
const thing: ObjectLayout = {
  object: 'Thing__c',
  editable: ['Title__c'],
  sections: [{ title: 'Information', columns: 2, fields: ['Title__c', 'Note__c'] }],
  relatedLists: {},
};
const byHand = (): boolean => false;
const byJobs = (): boolean => true;
const item = (behaviour: string, field: string): string =>
  `<layoutItems><behavior>${behaviour}</behavior><field>${field}</field></layoutItems>`;

describe('page layouts from the table', () => {
  it('let people change only what the table says', () => {
    expect(layout(thing, facts, byHand)).toContain(item('Edit', 'Title__c'));
    expect(layout(thing, facts, byHand)).toContain(item('Readonly', 'Note__c'));
    expect(layout({ ...thing, editable: 'all' }, facts, byHand)).toContain(item('Edit', 'Note__c'));
  });

  it('hold every required field, last where no section names it, and leave bookkeeping out', () => {
    expect(layout(thing, facts, byHand)).toMatch(new RegExp(`System Information.*${item('Required', 'Key__c')}`));
    const withMark = { ...facts, isRequired: new Map([...facts.isRequired, ['WatermarkAt__c', false] as const]) };
    expect(layout(thing, withMark, byHand)).not.toContain('WatermarkAt__c');
  });

  it('let nobody type over the ids by which jobs know a record', () => {
    for (const [object, field] of [
      ['EmailCampaign__c', 'CampaignId__c'],
      ['SubscriberList__c', 'ListId__c'],
      ['CampaignMonitorAccount__c', 'ClientId__c'],
    ] as const) {
      const name = readdirSync('force-app/main/default/layouts').find((file) => file.startsWith(`${object}-`)) ?? '';
      expect(readFileSync(join('force-app/main/default/layouts', name), 'utf8').replaceAll(/\s+/g, '')).toContain(item('Readonly', field));
    }
  });

  it('begin with the name, which nobody types when it is a number', () => {
    expect(layout(thing, facts, byHand)).toContain(`<layoutColumns>${item('Readonly', 'Name')}${item('Readonly', 'Note__c')}`);
    expect(layout(thing, { ...facts, isNameAutomatic: false }, byHand)).toContain(item('Required', 'Name'));
  });

  it('show the owner only where a record has one', () => {
    expect(layout(thing, facts, byHand)).toContain('OwnerId');
    expect(layout(thing, { ...facts, isDetail: true }, byHand)).not.toContain('OwnerId');
  });

  it('refuse a field that is not there, and one that is placed twice', () => {
    expect(() => layout({ ...thing, sections: [{ title: 'A', columns: 1, fields: ['No__c'] }] }, facts, byHand)).toThrow(
      'The layout of Thing__c names No__c, which the object does not have.',
    );
    expect(() => layout({ ...thing, sections: [{ title: 'A', columns: 1, fields: ['Note__c', 'Note__c'] }] }, facts, byHand)).toThrow(
      'which it has placed already',
    );
  });

  it('offer no button that means nothing for records which jobs make', () => {
    const buttons = (xml: string): readonly string[] => [...xml.matchAll(/<excludeButtons>(\w+)</g)].map(([, name = '']) => name);
    const parent = { ...thing, relatedLists: { 'Part__c.Thing__c': ['Title__c'] } };
    expect(buttons(layout(parent, facts, byHand))).toEqual([]);
    expect(buttons(layout(parent, facts, byJobs))).toEqual(['Clone', 'New']);
    expect(buttons(layout({ ...parent, editable: [] }, facts, byJobs))).toEqual(['Clone', 'Edit', 'New']);
  });

  it('go with search layouts that leave New out for the same objects', () => {
    const withoutNew = objectLayouts
      .map(({ object }) => object)
      .filter((object) =>
        readFileSync(`force-app/main/default/objects/${object}/${object}.object-meta.xml`, 'utf8').includes(
          '<excludedStandardButtons>New<',
        ),
      );
    expect(withoutNew).toEqual(objectLayouts.map(({ object }) => object).filter(isMadeByJobs));
  });

  it('exist for every object of the project, and their related lists lead along a lookup that is there', () => {
    const folder = 'force-app/main/default/objects';
    // settings and platform events have no pages
    const objects = readdirSync(folder).filter(
      (name) =>
        /__(c|mdt)$/.test(name) && !readFileSync(join(folder, name, `${name}.object-meta.xml`), 'utf8').includes('customSettingsType'),
    );
    expect(objectLayouts.map(({ object }) => object).sort()).toEqual(objects.sort());
    for (const { object, relatedLists } of objectLayouts) {
      for (const [list, columns] of Object.entries(relatedLists)) {
        const [child = '', lookup = ''] = list.split('.');
        expect(readFileSync(join(folder, child, 'fields', `${lookup}.field-meta.xml`), 'utf8')).toContain(
          `<referenceTo>${object}</referenceTo>`,
        );
        for (const column of columns) expect(readdirSync(join(folder, child, 'fields'))).toContain(`${column}.field-meta.xml`);
      }
    }
  });
});
