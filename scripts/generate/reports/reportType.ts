/** A row of the table as a custom report type. Source: Metadata API Developer Guide, "CustomReportType". */
import { escaped } from '../metadataXml.ts';
import type { TypeRow } from './model.ts';

/** What is known of an object: its label, its fields. Errors of the caller: unknown objects. */
export interface ReportedObject {
  readonly label: string;
  readonly fields: ReadonlySet<string>;
}

/** Errors: throws for a field that the object does not have. */
export function reportType(row: TypeRow, objectNamed: (name: string) => ReportedObject): string {
  const { child } = row;
  const sections = [
    section(objectNamed(row.base), row.base, row.base, row.fields),
    ...(child === undefined ? [] : [section(objectNamed(child.object), child.object, `${row.base}.${child.relation}`, child.fields)]),
  ];
  const join =
    child === undefined
      ? ''
      : `<join><outerJoin>${String(child.isOptional)}</outerJoin><relationship>${child.relation}</relationship></join>`;
  return [
    '<ReportType xmlns="http://soap.sforce.com/2006/04/metadata">',
    `<baseObject>${row.base}</baseObject><category>other</category><deployed>true</deployed><description>${escaped(row.description)}</description>`,
    `${join}<label>${escaped(row.label)}</label>${sections.join('')}</ReportType>\n`,
  ].join('');
}

function section(object: ReportedObject, name: string, table: string, fields: readonly string[]): string {
  const missing = fields.find((field) => field !== 'Name' && !object.fields.has(field));
  if (missing !== undefined) throw new Error(`The object ${name} has no field ${missing}.`);
  const columns = fields.map(
    (field) => `<columns><checkedByDefault>false</checkedByDefault><field>${field}</field><table>${table}</table></columns>`,
  );
  return `<sections>${columns.join('')}<masterLabel>${escaped(object.label)}</masterLabel></sections>`;
}
