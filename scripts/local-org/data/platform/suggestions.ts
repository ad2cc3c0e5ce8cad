/** Records whose names match the beginning of a text. Source: Apex Reference Guide, "Search Class" (suggest), "SuggestionOption Class", "SuggestionResults Class". */
import { parseQuery } from '../../compiler/syntax/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import type { SObjectValue } from '../records/index.ts';
import { KnowledgeFilter } from './knowledgeFilter.ts';

/** Without a limit. */
const USUAL = 5;

class SuggestionOption {
  readonly typeName = 'Search.SuggestionOption';
  limit = USUAL;
  filter: KnowledgeFilter | undefined;
}
class SuggestionResult {
  readonly typeName = 'Search.SuggestionResult';
  readonly record: SObjectValue;
  constructor(record: SObjectValue) {
    this.record = record;
  }
}
class SuggestionResults {
  readonly typeName = 'Search.SuggestionResults';
  readonly results: readonly SuggestionResult[];
  readonly hasMore: boolean;
  constructor(results: readonly SuggestionResult[], hasMore: boolean) {
    this.results = results;
    this.hasMore = hasMore;
  }
}

/** Source: Salesforce Help and the texts of orgs. */
const FEWEST_CHARACTERS = 3;

/** Source: Apex Reference Guide, "Search Class", suggest: quotation marks and wildcards are taken out. */
const searched = (text: string): string => text.replaceAll(/["*?]/g, '');

function suggest(given: string | null, objectName: string | null, option: ApexValue, ...rest: ApexValue[]): SuggestionResults {
  if (given === null) raiseNullArgument(1);
  if (objectName === null) raiseNullArgument(2);
  if (rest.includes(null)) raiseNullArgument(4);
  if (option !== null && !(option instanceof SuggestionOption))
    raise('System.TypeException', 'Third parameters should be an object of type Search.SuggestionOption');
  const text = searched(given);
  if (text.trim().length < FEWEST_CHARACTERS) raise('System.SearchException', 'Your search term must have 3 or more characters');
  const { name, nameField } = data().schema.find(objectName) ?? raise('System.SearchException', 'sobject has an invalid value');
  const limit = option?.limit ?? USUAL;
  const narrowed = option?.filter?.conditions(name).map((condition) => ` AND ${condition}`) ?? [];
  const begins = text.replaceAll(/[\\'%_]/g, (sign) => `\\${sign}`);
  const { tree } = parseQuery(
    `SELECT Id, ${nameField} FROM ${name} WHERE (${nameField} LIKE '${begins}%' OR ${nameField} LIKE '% ${begins}%')${narrowed.join('')} ORDER BY ${nameField} LIMIT ${String(limit + 1)}`,
  );
  if (tree === undefined) throw new Error(`No query for suggestions of ${objectName}`);
  const found = (data().query(tree, []) as ApexList).items as readonly SObjectValue[];
  return new SuggestionResults(
    found.slice(0, limit).map((record) => new SuggestionResult(record)),
    found.length > limit,
  );
}

definePlatformClass({ name: 'System.Search', statics: { suggest } });
definePlatformClass({
  name: 'Search.SuggestionOption',
  instances: SuggestionOption,
  constructors: { '()': () => new SuggestionOption() },
  methods: {
    setLimit: (self: SuggestionOption, limit: number | null) => {
      if (limit === null) raiseNullArgument(1);
      if (limit < 1) raise('System.SearchException', 'limit must be greater than or equal to 1');
      self.limit = limit;
    },
    setFilter: (self: SuggestionOption, filter: ApexValue) => {
      if (filter === null) raiseNullArgument(1);
      if (!(filter instanceof KnowledgeFilter)) throw new NotImplemented('filters of Search.suggest other than of knowledge');
      self.filter = filter;
    },
  },
});
definePlatformClass({
  name: 'Search.SuggestionResults',
  instances: SuggestionResults,
  methods: {
    getSuggestionResults: ({ results }: SuggestionResults) =>
      new ApexList({ kind: 'platform', name: 'Search.SuggestionResult', args: [] }, [...results]),
    hasMoreResults: ({ hasMore }: SuggestionResults) => hasMore,
  },
});
definePlatformClass({
  name: 'Search.SuggestionResult',
  instances: SuggestionResult,
  methods: { getSObject: ({ record }: SuggestionResult) => record },
});
