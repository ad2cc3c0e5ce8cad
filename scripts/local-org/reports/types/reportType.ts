/** What a report type offers: rows of one object, with the fields of it and of its parents under the type's own names. */
import type { Bucket } from '../model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../data/schema/index.ts';
import { parentField } from '../../data/schema/index.ts';

export interface ReportColumn {
  readonly name: string;
  readonly label: string;
  /** Its section in the report builder. */
  readonly category: string;
  /** Its path in a query of the type's object. */
  readonly path: string;
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  /** The path of the record's Id, for a column that shows a record's name: the label is the name, the value the Id. */
  readonly link: string | undefined;
  /** For a bucket field: its definition and source. */
  readonly bucket?: { readonly definition: Bucket; readonly source: ReportColumn };
}
export interface ReportType {
  readonly name: string;
  readonly label: string;
  readonly base: ObjectSchema;
  /** By lower-case name. */
  readonly columns: ReadonlyMap<string, ReportColumn>;
  /** Children that may be missing, where the type allows "with or without". */
  readonly withoutChildren: readonly Childless[];
  /** Only rows that have all of these. */
  readonly required: readonly string[];
}
/** Records that have no children of one kind. */
export interface Childless {
  readonly parent: ObjectSchema;
  readonly child: ObjectSchema;
  /** The child's field that names its parent. */
  readonly lookup: string;
  /** The path from the type's object to the parent, and the objects on it. */
  readonly relation: string;
  readonly through: readonly string[];
  /** Lookups that the parent itself must have. */
  readonly required: readonly string[];
}
export interface Section {
  readonly category: string;
  readonly object: ObjectSchema;
  /** Relationship to the section's record; empty for the type's own. */
  readonly relation: string;
  /** The type's names of standard fields, by name: `EMAIL: 'Email'`. */
  readonly names: Readonly<Record<string, string>>;
  /** Custom fields are named `<this>.Field__c`. */
  readonly customAs: string;
}

export function columnsOf(schema: Schema, sections: readonly Section[]): ReadonlyMap<string, ReportColumn> {
  const columns = sections.flatMap((section) => {
    const custom = [...section.object.fields.values()]
      .filter(({ isCustom }) => isCustom)
      .map(({ name }) => [`${section.customAs}.${name}`, name] as const);
    return [...Object.entries(section.names), ...custom].flatMap(([name, path]) => reportColumn(schema, section, name, path) ?? []);
  });
  return new Map(columns.map((column) => [column.name.toLowerCase(), column] as const));
}

/** @param path from the section's record: `Email`, `Owner.Name` @return undefined when the org has no such field */
export function reportColumn(schema: Schema, section: Section, name: string, path: string, label?: string): ReportColumn | undefined {
  const steps = path.split('.');
  const object = objectBehind(schema, section.object, steps.slice(0, -1));
  const field = object?.fields.get((steps.at(-1) ?? '').toLowerCase());
  if (object === undefined || field === undefined || field.isHidden) return undefined;
  const before = [section.relation, ...steps.slice(0, -1)].filter((step) => step !== '');
  const shared = { name, category: section.category };
  const named = nameBehind(schema, field);
  if (named !== undefined)
    return {
      ...shared,
      label: label ?? field.label.replace(/ ID$/, ''),
      path: [...before, field.relationshipName, named.field.name].join('.'),
      ...named,
      link: [...before, field.name].join('.'),
    };
  const isName = field.name === object.nameField && object.nameField !== 'Id';
  return {
    ...shared,
    label: label ?? (steps.length > 1 ? `${steps.at(-2) ?? ''} ${field.label}` : field.label),
    path: [...before, field.name].join('.'),
    object,
    field,
    link: isName ? [...before, 'Id'].join('.') : undefined,
  };
}

function objectBehind(schema: Schema, start: ObjectSchema, relations: readonly string[]): ObjectSchema | undefined {
  let object: ObjectSchema | undefined = start;
  for (const relation of relations) {
    const lookup: FieldSchema | undefined = object === undefined ? undefined : parentField(object, relation);
    object = lookup === undefined ? undefined : targetOf(schema, lookup);
  }
  return object;
}

/** A lookup column shows the name of the record that it points to. */
function nameBehind(schema: Schema, field: FieldSchema): Pick<ReportColumn, 'object' | 'field'> | undefined {
  if (field.kind !== 'reference' || field.relationshipName === undefined) return undefined;
  const object = targetOf(schema, field);
  const name = object?.fields.get(object.nameField.toLowerCase());
  return object === undefined || name === undefined ? undefined : { object, field: name };
}

/** An owner may be a queue, too: its name is read as a user's. */
function targetOf(schema: Schema, { referenceTo }: FieldSchema): ObjectSchema | undefined {
  return schema.find(referenceTo.includes('User') ? 'User' : (referenceTo[0] ?? ''));
}
