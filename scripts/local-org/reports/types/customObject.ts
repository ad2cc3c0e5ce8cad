/** The report types that come with a custom object: `CustomEntity$X__c`, and `CustomEntity$Parent__c$Child__c` for a master with its details. Source: Metadata API Developer Guide, "Report" reportType. */
import type { ObjectSchema, Schema } from '../../data/schema/index.ts';
import { columnsOf, type ReportType } from './reportType.ts';

const namesOf = (prefix: string): Readonly<Record<string, string>> => ({
  [`${prefix}_NAME`]: 'Name',
  [`${prefix}_ID`]: 'Id',
  [`${prefix}_OWNER_NAME`]: 'Owner.Name',
  [`${prefix}_CREATED_DATE`]: 'CreatedDate',
  [`${prefix}_CREATED_NAME`]: 'CreatedBy.Name',
  [`${prefix}_LAST_UPDATE`]: 'LastModifiedDate',
  [`${prefix}_LAST_UPDATE_NAME`]: 'LastModifiedBy.Name',
});

export function customObjectType(schema: Schema, name: string): ReportType | undefined {
  const [, parentName = '', childName] = /^CustomEntity\$([^$]+)(?:\$([^$]+))?$/.exec(name) ?? [];
  const parent = schema.find(parentName);
  if (parent === undefined || !parent.isCustom || parent.kind !== 'object') return undefined;
  if (childName === undefined)
    return {
      name,
      label: parent.labelPlural,
      base: parent,
      columns: columnsOf(schema, [section(parent, '', 'CUST')]),
      withoutChildren: [],
      required: [],
    };
  const child = schema.find(childName);
  const lookup =
    child === undefined
      ? undefined
      : [...child.fields.values()].find(({ kind, referenceTo }) => kind === 'reference' && referenceTo.includes(parent.name));
  if (child === undefined || lookup?.relationshipName === undefined) return undefined;
  const columns = columnsOf(schema, [section(child, '', 'CHILD'), section(parent, lookup.relationshipName, 'CUST')]);
  return {
    name,
    label: `${parent.labelPlural} with ${child.labelPlural}`,
    base: child,
    columns,
    withoutChildren: [],
    required: [lookup.name],
  };
}

const section = (object: ObjectSchema, relation: string, prefix: string) => ({
  category: object.label,
  object,
  relation,
  names: namesOf(prefix),
  customAs: object.name,
});
