/**
 * An object's row of the table as a page layout.
 * Source: Metadata API Developer Guide, "Layout": excludeButtons are the standard buttons that are not shown; a required field must be on the layout, as Required; a text name too, an automatic one is Readonly.
 */
import type { ObjectFacts } from './objectFacts.ts';
import type { ObjectLayout, Section } from './objectLayout.ts';

type Behaviour = 'Edit' | 'Required' | 'Readonly';
type Item = readonly [behaviour: Behaviour, field: string];

/** Errors: throws for a field that the object does not have, and for one that is placed twice. */
export function layout(table: ObjectLayout, facts: ObjectFacts, isMadeByJobs: (object: string) => boolean): string {
  const placed = table.sections.flatMap(({ fields }) => fields);
  const wrong = placed.find((field, index) => !facts.isRequired.has(field) || placed.indexOf(field) !== index);
  if (wrong !== undefined)
    throw new Error(
      `The layout of ${table.object} names ${wrong}, which ${facts.isRequired.has(wrong) ? 'it has placed already' : 'the object does not have'}.`,
    );
  const items = (fields: readonly string[]): readonly Item[] => fields.map((field) => [behaviour(table, facts, field), field]);
  const [first, ...more] = table.sections.map((section) => ({ section, items: items(section.fields) }));
  const rest = [...facts.isRequired.keys()].filter((field) => facts.isRequired.get(field) === true && !placed.includes(field));
  const system = isMetadataType(table.object) ? [] : [{ section: SYSTEM, items: [...items(rest), ...systemItems(facts)] }];
  const named = first === undefined ? [] : [{ ...first, items: [...nameItems(table.object, facts), ...first.items] }];
  const sections = [...named, ...more, ...system].map((one, index) => sectionXml(one.section, one.items, index === 0));
  const flags = ['EmailCheckbox', 'HighlightsPanel', 'InteractionLogPanel', 'RunAssignmentRulesCheckbox', 'SubmitAndAttachButton'].map(
    (flag) => `<show${flag}>false</show${flag}>`,
  );
  return `<Layout xmlns="http://soap.sforce.com/2006/04/metadata">${isMadeByJobs(table.object) ? buttonsXml(pointlessButtons(table)) : ''}${sections.join('')}${relatedLists(table, isMadeByJobs)}${flags.join('')}</Layout>\n`;
}

const SYSTEM: Section = { title: 'System Information', columns: 2, fields: [] };
/** Headings that the platform translates. */
const STANDARD: ReadonlySet<string> = new Set(['Information', SYSTEM.title]);
const isMetadataType = (object: string): boolean => object.endsWith('__mdt');

const nameItems = (object: string, facts: ObjectFacts): readonly Item[] =>
  isMetadataType(object)
    ? [
        ['Required', 'MasterLabel'],
        ['Required', 'DeveloperName'],
      ]
    : [[facts.isNameAutomatic ? 'Readonly' : 'Required', 'Name']];

const systemItems = (facts: ObjectFacts): readonly Item[] => [
  ...(facts.isDetail ? [] : [['Edit', 'OwnerId'] as const]),
  ['Readonly', 'CreatedById'],
  ['Readonly', 'LastModifiedById'],
];

function behaviour(table: ObjectLayout, facts: ObjectFacts, field: string): Behaviour {
  if (facts.isRequired.get(field) === true) return 'Required';
  return table.editable === 'all' || table.editable.includes(field) ? 'Edit' : 'Readonly';
}

function sectionXml({ title, columns }: Section, items: readonly Item[], isFirst: boolean): string {
  const sides = Array.from({ length: columns }, (_, side) => items.filter((_item, index) => index % columns === side));
  return [
    `<layoutSections><customLabel>${String(!STANDARD.has(title))}</customLabel><detailHeading>${String(!isFirst)}</detailHeading><editHeading>true</editHeading><label>${title}</label>`,
    ...sides.map(
      (side) =>
        `<layoutColumns>${side.map(([mode, field]) => `<layoutItems><behavior>${mode}</behavior><field>${field}</field></layoutItems>`).join('')}</layoutColumns>`,
    ),
    `<style>${columns === 1 ? 'OneColumn' : 'TwoColumnsLeftToRight'}</style></layoutSections>`,
  ].join('');
}

/** Of records that jobs make: a copy by hand means nothing, and where nothing may be changed, neither does an editor. */
const pointlessButtons = ({ editable }: ObjectLayout): readonly string[] => (editable.length === 0 ? ['Clone', 'Edit'] : ['Clone']);

const buttonsXml = (names: readonly string[]): string => names.map((name) => `<excludeButtons>${name}</excludeButtons>`).join('');

const relatedLists = ({ relatedLists: lists }: ObjectLayout, isMadeByJobs: (object: string) => boolean): string =>
  Object.entries(lists)
    .map(
      ([list, columns]) =>
        `<relatedLists>${isMadeByJobs(list.split('.')[0] ?? '') ? buttonsXml(['New']) : ''}${['NAME', ...columns].map((column) => `<fields>${column}</fields>`).join('')}<relatedList>${list}</relatedList></relatedLists>`,
    )
    .join('');
