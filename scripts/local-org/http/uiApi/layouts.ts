/** Page layouts and compact layouts. Source: User Interface API Developer Guide, "Record Layout"; Metadata API Developer Guide, "Layout" and "CompactLayout". */
import { many, text, texts, type Xml } from '../../data/project/xml.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/index.ts';
import { RECENCY_FIELDS, SYSTEM_FIELDS } from '../../data/schema/systemFields.ts';
import type { LocalOrg } from '../../org.ts';
import { STANDARD_COMPACT, STANDARD_LAYOUTS } from './standardLayouts.ts';
import type { UserView } from './view.ts';

export interface LayoutField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
}
export interface LayoutSection {
  readonly heading: string;
  readonly hasHeading: boolean;
  /** Columns from left to right; a gap is undefined. */
  readonly columns: readonly (readonly (LayoutField | undefined)[])[];
}

/** The layout of an object: the project's first, else the platform's for a standard object, else one of all fields. */
export function sectionsOf(org: LocalOrg, object: ObjectSchema): readonly LayoutSection[] {
  const xml = layoutXml(org, object);
  if (xml !== undefined)
    return many(xml, 'layoutSections')
      .filter((section) => text(section, 'style') !== 'CustomLinks')
      .map(sectionOf);
  const standard = STANDARD_LAYOUTS[object.name];
  if (standard !== undefined)
    return [
      ...Object.entries(standard).map(([heading, columns]) => plainSection(heading, columns)),
      customSection(object),
      systemSection(object),
    ];
  const own = [...object.fields.values()].filter(
    (field) => !field.isHidden && !SYSTEM.has(field.name) && field.kind !== 'id' && field.compound === undefined && field.kind !== 'blob',
  );
  return [plainSection('Information', halves(own.map(({ name }) => name))), systemSection(object)];
}

/** Source: Metadata API Developer Guide, "Layout": file names are `<object>-<layout>`. Which profile has which layout is not looked at: the first is everybody's. */
export function layoutXml(org: LocalOrg, object: ObjectSchema): Xml | undefined {
  for (const [name, xml] of org.project.metadata.get('layout') ?? [])
    if (decodeURIComponent(name).startsWith(`${object.name}-`)) return xml;
  return undefined;
}

function sectionOf(xml: Xml): LayoutSection {
  return {
    heading: text(xml, 'label') ?? '',
    hasHeading: text(xml, 'detailHeading') === 'true',
    columns: many(xml, 'layoutColumns').map((column) =>
      many(column, 'layoutItems').map((item) => {
        const name = text(item, 'field');
        return name === undefined
          ? undefined
          : { name, isRequired: text(item, 'behavior') === 'Required', isReadOnly: text(item, 'behavior') === 'Readonly' };
      }),
    ),
  };
}

const field = (name: string): LayoutField => ({ name, isRequired: false, isReadOnly: false });
const plainSection = (heading: string, columns: readonly (readonly string[])[]): LayoutSection => ({
  heading,
  hasHeading: true,
  columns: columns.map((names) => names.map(field)),
});
const SYSTEM: ReadonlySet<string> = new Set([...SYSTEM_FIELDS, ...RECENCY_FIELDS, 'MasterRecordId']);

function systemSection(object: ObjectSchema): LayoutSection {
  const has = (name: string): readonly string[] => (object.fields.has(name.toLowerCase()) ? [name] : []);
  return plainSection('System Information', [
    [...has('CreatedById'), ...has('CreatedDate')],
    [...has('LastModifiedById'), ...has('LastModifiedDate')],
  ]);
}
/** An administrator would place the project's own fields on the standard layout. */
function customSection(object: ObjectSchema): LayoutSection {
  return plainSection(
    'Additional Information',
    halves([...object.fields.values()].filter(({ isCustom }) => isCustom).map(({ name }) => name)),
  );
}
function halves(names: readonly string[]): readonly (readonly string[])[] {
  return [names.filter((_name, index) => index % 2 === 0), names.filter((_name, index) => index % 2 === 1)];
}

/** The fields of the highlights: the assigned compact layout, else the platform's, else the name. */
export function compactFields(org: LocalOrg, object: ObjectSchema): readonly string[] {
  const source = org.project.objects.find(({ name }) => name === object.name);
  const assigned = source === undefined ? undefined : text(source.definition, 'compactLayoutAssignment');
  const layout = source?.compactLayouts.find((xml) => text(xml, 'fullName') === assigned) ?? source?.compactLayouts[0];
  if (layout !== undefined) return texts(layout, 'fields');
  return (
    STANDARD_COMPACT[object.name] ?? [
      object.nameField,
      ...[...object.fields.values()]
        .filter(({ isCustom }) => isCustom)
        .slice(0, 3)
        .map(({ name }) => name),
    ]
  );
}

/** As the UI API tells a layout: rows of items, each with its field. */
export function layoutJson(view: UserView, object: ObjectSchema, layoutType: string, mode: string): unknown {
  const sections =
    layoutType === 'Compact'
      ? [
          plainSection(
            '',
            compactFields(view.org, object).map((name) => [name]),
          ),
        ]
      : sectionsOf(view.org, object);
  return {
    layoutType,
    mode,
    objectApiName: object.name,
    recordTypeId: null,
    id: null,
    sections: sections
      .map((section, index) => ({
        id: String(index),
        heading: section.heading,
        useHeading: section.hasHeading,
        collapsible: section.hasHeading,
        columns: section.columns.length,
        rows: Math.max(0, ...section.columns.map((column) => column.length)),
        layoutRows: rowsOf(view, object, section),
      }))
      .filter(({ layoutRows }) => layoutRows.length > 0),
  };
}

function rowsOf(view: UserView, object: ObjectSchema, { columns }: LayoutSection): readonly unknown[] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_none, index) => columns.map((column) => itemOf(view, object, column[index])));
  return rows.filter((items) => items.some((item) => item.layoutComponents.length > 0)).map((layoutItems) => ({ layoutItems }));
}

function itemOf(view: UserView, object: ObjectSchema, item: LayoutField | undefined) {
  const found = item === undefined ? undefined : view.fieldNamed(object, item.name);
  if (item === undefined || found === undefined || found.kind === 'address' || found.kind === 'location')
    return { label: '', required: false, editableForNew: false, editableForUpdate: false, layoutComponents: [] as readonly unknown[] };
  const parts = nameParts(view, object, found);
  return {
    label: labelOf(found),
    required: item.isRequired || (found.isRequired && found.kind !== 'boolean'),
    editableForNew: !item.isReadOnly && found.name !== 'OwnerId' && (parts.length > 0 || view.canCreate(object, found)),
    editableForUpdate: !item.isReadOnly && (parts.length > 0 || view.canEdit(object, found)),
    layoutComponents: [{ componentType: 'Field', apiName: found.name, label: labelOf(found), parts }],
  };
}

/** A person's name is edited by its parts. */
function nameParts(view: UserView, object: ObjectSchema, { name }: FieldSchema): readonly string[] {
  return name === 'Name' && object.fields.has('lastname') && object.name !== 'Account'
    ? ['Salutation', 'FirstName', 'LastName'].filter((part) => view.fieldNamed(object, part) !== undefined)
    : [];
}
export const labelOf = ({ label, kind }: FieldSchema): string => (kind === 'reference' ? label.replace(/ ID$/, '') : label);
