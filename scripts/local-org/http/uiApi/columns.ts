/** Columns of list views and related lists: metadata names some fields in an older way. Source: Metadata API Developer Guide, "ListView" (columns) and "Layout" (RelatedListItem). */
import { text, texts } from '../../data/project/xml.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/index.ts';
import { STANDARD_COLUMNS } from './standardLayouts.ts';
import { labelOf } from './layouts.ts';
import { parentObject } from './fieldTree.ts';
import type { UserView } from './view.ts';

const OLD_NAMES: Readonly<Record<string, string>> = {
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  CREATEDBY_USER: 'CreatedById',
  'CREATEDBY_USER.ALIAS': 'CreatedById',
  UPDATEDBY_USER: 'LastModifiedById',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
  'OWNER.ALIAS': 'OwnerId',
  'CORE.USERS.ALIAS': 'OwnerId',
  'CORE.USERS.FULL_NAME': 'OwnerId',
  RECORDTYPE: 'RecordTypeId',
  FULL_NAME: 'Name',
};

/** The field of a column; undefined when the user may not read it or this org does not have it. */
export function columnField(view: UserView, object: ObjectSchema, column: string): FieldSchema | undefined {
  const name = column === 'NAME' ? object.nameField : (OLD_NAMES[column] ?? column);
  const direct = view.fieldNamed(object, name);
  if (direct !== undefined) return direct;
  const plain = name.replace(/^.*\./, '').replaceAll('_', '').toLowerCase();
  return view.fieldNamed(object, plain);
}

export interface ColumnJson {
  /** `Name`, or `Account.Name` for a lookup's name. */
  readonly fieldApiName: string;
  readonly label: string;
  readonly sortable: boolean;
  readonly lookupId: string | null;
}

const UNSORTABLE: ReadonlySet<FieldSchema['kind']> = new Set(['longtext', 'multipicklist', 'blob', 'encrypted', 'address', 'location']);
export const isSortable = ({ kind }: FieldSchema): boolean => !UNSORTABLE.has(kind);

/** Lookups are shown by the name of what they lead to. */
export function columnJson(view: UserView, object: ObjectSchema, field: FieldSchema): ColumnJson {
  const parent =
    field.kind === 'reference' && field.relationshipName !== undefined && field.referenceKey === 'Id'
      ? parentObject(view, field)
      : undefined;
  const sortable = isSortable(field);
  if (parent === undefined || field.relationshipName === undefined)
    return { fieldApiName: field.name, label: field.label, sortable, lookupId: field.name === object.nameField ? 'Id' : null };
  return {
    fieldApiName: `${field.relationshipName}.${field.referenceTo.length > 1 ? 'Name' : parent.nameField}`,
    label: labelOf(field),
    sortable,
    lookupId: `${field.relationshipName}.Id`,
  };
}

/** Where no metadata names columns: the platform's, else those of the list view All, else the first fields. */
export function usualColumns(view: UserView, object: ObjectSchema): readonly FieldSchema[] {
  const source = view.org.project.objects.find(({ name }) => name === object.name);
  const all = source?.listViews.find((xml) => text(xml, 'fullName') === 'All') ?? source?.listViews[0];
  const first = [
    object.nameField,
    ...[...object.fields.values()]
      .filter(({ isCustom, kind }) => isCustom && kind !== 'longtext')
      .slice(0, 5)
      .map(({ name }) => name),
  ];
  const names = STANDARD_COLUMNS[object.name] ?? (all === undefined ? first : texts(all, 'columns'));
  return names.flatMap((name) => columnField(view, object, name) ?? []);
}
