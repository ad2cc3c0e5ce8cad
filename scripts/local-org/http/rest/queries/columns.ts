/** `?columns=true`: what the columns of a query are. The Salesforce CLI asks for it after every query that has rows. */
import type { FieldExpression, SelectItem, SoqlQuery } from '../../../language/soqlAst.ts';
import type { ObjectSchema, Schema } from '../../../data/schema/index.ts';

interface Column {
  readonly aggregate: boolean;
  readonly columnName: string;
  readonly displayName: string;
  readonly custom: boolean;
  readonly textArea: boolean;
  readonly apexType: string;
  readonly joinColumns: readonly Column[];
}

export function columnMetadata(schema: Schema, query: SoqlQuery): unknown {
  const object = schema.find(query.from);
  return {
    columnMetadata: columnsOf(query.select),
    entityName: object?.name ?? query.from,
    groupBy: query.groupBy !== undefined,
    idSelected: selectsId(query, object),
    keyPrefix: object?.keyPrefix ?? null,
  };
}

function columnsOf(items: readonly SelectItem[]): readonly Column[] {
  let expressions = 0;
  return items.flatMap((item): readonly Column[] => {
    if (item.kind === 'subquery') return [column(item.query.from, columnsOf(item.query.select), true)];
    if (item.kind !== 'field') return [];
    if (item.field.kind === 'path') return [pathColumn(item.field.path)];
    return [{ ...column(item.alias ?? `expr${String(expressions++)}`, [], true), displayName: functionName(item.field) }];
  });
}

function pathColumn(path: readonly string[]): Column {
  const [first = '', ...rest] = path;
  return column(first, rest.length === 0 ? [] : [pathColumn(rest)], false);
}
function functionName(field: Extract<FieldExpression, { kind: 'function' }>): string {
  return field.name.toLowerCase();
}
function column(name: string, joinColumns: readonly Column[], aggregate: boolean): Column {
  return {
    aggregate,
    columnName: name,
    displayName: name,
    custom: name.endsWith('__c'),
    textArea: false,
    apexType: 'System.String',
    joinColumns,
  };
}
function selectsId(query: SoqlQuery, object: ObjectSchema | undefined): boolean {
  return (
    object !== undefined &&
    query.select.some(
      (item) =>
        item.kind === 'field' && item.field.kind === 'path' && item.field.path.length === 1 && item.field.path[0]?.toLowerCase() === 'id',
    )
  );
}
