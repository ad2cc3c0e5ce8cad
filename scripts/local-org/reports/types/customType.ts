/**
 * Custom report types: an object, the children that belong to each of its records, and the fields laid out in sections.
 * A column is named `<table>$<field path>`, the table being `Object` or `Object.ChildRelation`. Source: Metadata API Developer Guide, "CustomReportType".
 */
import type { Project } from '../../data/project/model.ts';
import { many, text, type Xml } from '../../data/project/xml.ts';
import type { ObjectSchema, Schema } from '../../data/schema/index.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { reportColumn, type ReportColumn, type ReportType } from './reportType.ts';

interface Table {
  readonly object: ObjectSchema;
  /** From the rows' object to this table's record. */
  readonly relation: string;
}

/** Names in reports are `Name__c` or `Name`; the file has none of it. */
export function customType(schema: Schema, project: Project, name: string): ReportType | undefined {
  const developerName = name.replace(/__c$/, '');
  const xml = project.metadata.get('reportType')?.get(developerName);
  if (xml === undefined) return undefined;
  const parent = schema.find(text(xml, 'baseObject') ?? '');
  if (parent === undefined) return undefined;
  const join = many(xml, 'join')[0];
  if (join === undefined)
    return {
      name,
      label: text(xml, 'label') ?? name,
      base: parent,
      columns: columns(schema, xml, new Map([[parent.name.toLowerCase(), { object: parent, relation: '' }]])),
      withoutChildren: undefined,
      required: [],
    };
  if (many(join, 'join').length > 0) throw new NotImplemented(`a report type with more than two objects (${developerName})`);
  const relation = text(join, 'relationship') ?? '';
  const children = parent.children.get(relation.toLowerCase());
  const child = children === undefined ? undefined : schema.find(children.object);
  const lookup = child?.fields.get((children?.field ?? '').toLowerCase());
  if (child === undefined || lookup?.relationshipName === undefined) return undefined;
  const tables = new Map<string, Table>([
    [parent.name.toLowerCase(), { object: parent, relation: lookup.relationshipName }],
    [`${parent.name}.${relation}`.toLowerCase(), { object: child, relation: '' }],
  ]);
  const withoutChildren =
    text(join, 'outerJoin') === 'true' ? { parent, relation: lookup.relationshipName, lookup: lookup.name } : undefined;
  return {
    name,
    label: text(xml, 'label') ?? name,
    base: child,
    columns: columns(schema, xml, tables),
    withoutChildren,
    required: [lookup.name],
  };
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
