/** WITH DATA CATEGORY as SQL: rows that a selection puts into the categories asked for. Source: SOQL and SOSL Reference, "WITH DATA CATEGORY" (filteringSelector). */
import type { SoqlQuery, SoslQuery } from '../../../language/soqlAst.ts';
import type { ObjectSchema, Schema } from '../../schema/index.ts';
import { pathTo, withDescendants, type DataCategory } from '../../schema/metadata/dataCategories.ts';
import type { SqlValue } from '../../store/values.ts';

/** `Geography__c ABOVE_OR_BELOW (France__c, Spain__c)`. */
const FILTER = /(\w+)\s+(AT|ABOVE_OR_BELOW|ABOVE|BELOW)\s*(?:\(([^)]*)\)|(\w+))/gi;
const bare = (name: string): string => name.trim().replace(/__c$/i, '');

/** @param add takes a value, gives its place in SQL @return undefined for queries without the clause, and of objects that have no categories */
export function categoryCondition(
  { withClause }: SoqlQuery,
  object: ObjectSchema,
  schema: Schema,
  { alias, add }: { readonly alias: string; readonly add: (value: SqlValue) => string },
): string | undefined {
  if (withClause?.kind !== 'data-category' || !isSorted(object.name)) return undefined;
  const selections = schema.find(selectionOf(object.name));
  if (selections === undefined || !schema.isStored(selections)) return NOTHING;
  const filters = [...withClause.text.replace(/^\s*WITH\s+DATA\s+CATEGORY\s+/i, '').matchAll(FILTER)];
  return filters
    .map(([, group = '', operator = '', several, one = '']) => {
      const names = (several ?? one).split(',').flatMap((name) => namesFor(schema, bare(group), operator.toUpperCase(), bare(name)));
      return `${alias}."Id" IN (SELECT "ParentId" FROM "${selections.name}" WHERE "DataCategoryGroupName" = ${add(bare(group))} COLLATE NOCASE AND lower("DataCategoryName") IN (SELECT value FROM json_each(${add(JSON.stringify(names))})))`;
    })
    .join(' AND ');
}

/** The first group of a search whose objects have no categories, without its ending. */
export function groupForNothing({ options, returning }: SoslQuery): string | undefined {
  const [, group] = options.map((option) => /^DATA\s+CATEGORY\s+(\w+)/i.exec(option)).find((found) => found !== null) ?? [];
  return group === undefined || returning.length === 0 || returning.some(({ object }) => isSorted(object)) ? undefined : bare(group);
}

/** No code names the object that puts records into categories: none is in one. */
const NOTHING = '0';
const isSorted = (name: string): boolean => /^(KnowledgeArticleVersion|Question)$|__kav$/i.test(name);

/** The object whose rows put records into categories. Source: Object Reference, "Article Type__DataCategorySelection", "QuestionDataCategorySelection". */
const selectionOf = (name: string): string =>
  name === 'KnowledgeArticleVersion'
    ? 'Knowledge__DataCategorySelection'
    : name.replace(/__kav$/, '__').replace(/$/, 'DataCategorySelection');

/** In lower case. A category that the project does not know stands for itself alone. */
function namesFor(schema: Schema, group: string, operator: string, name: string): readonly string[] {
  const tree = schema.dataCategories.find((one) => one.name.toLowerCase() === group.toLowerCase());
  const path = pathTo(tree?.top ?? [], name);
  const found: readonly DataCategory[] = [
    ...(operator.startsWith('ABOVE') ? path : path.slice(-1)),
    ...(operator.endsWith('BELOW') ? path.slice(-1).flatMap(withDescendants) : []),
  ];
  return [name, ...found.map((one) => one.name)].map((one) => one.toLowerCase());
}
