/**
 * Custom report types: an object, the children that belong to each of its records, their children and theirs, and the fields laid out in sections.
 * A column is named `<table>$<field path>`, the table being `Object`, `Object.ChildRelation` and so on. Source: Metadata API Developer Guide, "CustomReportType".
 */
import type { Project } from '../../data/project/model.ts';
import { many, text, type Xml } from '../../data/project/xml.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../data/schema/index.ts';
import { reportColumn, type ReportColumn, type ReportType } from './reportType.ts';

interface Table {
  readonly object: ObjectSchema;
  /** From the rows' object to this table's record. */
  readonly relation: string;
}

/** Names in reports are `Name__c` or `Name`, with the package's namespace before them; the file has none of it. */
export function customType(schema: Schema, project: Project, name: string): ReportType | undefined {
  const prefix = schema.namespace === undefined ? '' : `${schema.namespace}__`;
  const developerName = (name.startsWith(prefix) ? name.slice(prefix.length) : name).replace(/__c$/, '');
  const xml = project.metadata.get('reportType')?.get(developerName);
  if (xml === undefined) return undefined;
  const parent = schema.find(text(xml, 'baseObject') ?? '');
  if (parent === undefined) return undefined;
  const levels = levelsOf(schema, parent, xml);
  if (levels === undefined) return undefined;
  const objects = [parent, ...levels.map(({ object }) => object)];
  return {
    name,
    label: text(xml, 'label') ?? name,
    base: objects.at(-1) ?? parent,
    columns: columns(schema, xml, tablesOf(parent, levels)),
    withoutChildren: levels.flatMap(({ isOuter, object, lookup }, index) =>
      isOuter
        ? [
            {
              parent: objects[index] ?? parent,
              child: object,
              lookup: lookup.name,
              relation: pathBetween(levels, index),
              through: objects
                .slice(index + 1)
                .reverse()
                .map((one) => one.name),
              required: lookupsOf(levels.slice(0, index)),
            },
          ]
        : [],
    ),
    required: lookupsOf(levels),
  };
}

/** The children of the level above. */
interface Level {
  readonly object: ObjectSchema;
  readonly relation: string;
  readonly lookup: FieldSchema;
  /** Whether the level above may be without them. */
  readonly isOuter: boolean;
}

function levelsOf(schema: Schema, parent: ObjectSchema, xml: Xml): readonly Level[] | undefined {
  const join = many(xml, 'join')[0];
  if (join === undefined) return [];
  const relation = text(join, 'relationship') ?? '';
  const children = parent.children.get(relation.toLowerCase());
  const object = children === undefined ? undefined : schema.find(children.object);
  const lookup = object?.fields.get((children?.field ?? '').toLowerCase());
  if (object === undefined || lookup?.relationshipName === undefined) return undefined;
  const below = levelsOf(schema, object, join);
  return below === undefined ? undefined : [{ object, relation, lookup, isOuter: text(join, 'outerJoin') === 'true' }, ...below];
}

/** From the lowest level to the object above the one at `index`. */
function pathBetween(levels: readonly Level[], index: number): string {
  return levels
    .slice(index)
    .reverse()
    .map(({ lookup }) => lookup.relationshipName ?? '')
    .join('.');
}
/** The lookups on the way up from the lowest level. */
function lookupsOf(levels: readonly Level[]): readonly string[] {
  return levels.map(({ lookup }, index) => [pathBetween(levels, index + 1), lookup.name].filter((step) => step !== '').join('.'));
}

function tablesOf(parent: ObjectSchema, levels: readonly Level[]): ReadonlyMap<string, Table> {
  const relations = levels.map(({ relation }) => relation);
  return new Map(
    [parent, ...levels.map(({ object }) => object)].map((object, index) => [
      [parent.name, ...relations.slice(0, index)].join('.').toLowerCase(),
      { object, relation: pathBetween(levels, index) },
    ]),
  );
}

function columns(schema: Schema, xml: Xml, tables: ReadonlyMap<string, Table>): ReadonlyMap<string, ReportColumn> {
  const found = many(xml, 'sections').flatMap((section) =>
    many(section, 'columns').flatMap((column) => {
      const [tableName, path] = [text(column, 'table') ?? '', text(column, 'field') ?? ''];
      const table = tables.get(tableName.toLowerCase());
      if (table === undefined) return [];
      const category = text(section, 'masterLabel') ?? table.object.label;
      return (
        reportColumn(
          schema,
          { category, object: table.object, relation: table.relation, names: {}, customAs: '' },
          `${tableName}$${path}`,
          path,
          text(column, 'displayNameOverride'),
        ) ?? []
      );
    }),
  );
  return new Map(found.map((column) => [column.name.toLowerCase(), column] as const));
}
