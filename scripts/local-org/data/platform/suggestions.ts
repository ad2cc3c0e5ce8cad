/** Records whose names match what somebody begins to write. Source: Apex Reference Guide, "Search Class" (suggest), "SuggestionOption Class", "SuggestionResults Class". */
import { parseQuery } from '../../compiler/syntax/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import type { SObjectValue } from '../records/index.ts';

/** Without a limit. */
const USUAL = 5;

class SuggestionOption {
  readonly typeName = 'Search.SuggestionOption';
  limit = USUAL;
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

function suggest(text: string | null, objectName: string, option: SuggestionOption | null): SuggestionResults {
  if (text === null || text.length < 2) raise('System.SearchException', `search term must be longer than one character: ${text ?? ''}`);
  const { name, nameField } = data().objectNamed(objectName);
  const limit = option?.limit ?? USUAL;
  const begins = text.replaceAll(/[\\'%_]/g, (sign) => `\\${sign}`);
  const { tree } = parseQuery(
    `SELECT Id, ${nameField} FROM ${name} WHERE ${nameField} LIKE '${begins}%' OR ${nameField} LIKE '% ${begins}%' ORDER BY ${nameField} LIMIT ${String(limit + 1)}`,
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
    setLimit: (self: SuggestionOption, limit: number) => void (self.limit = limit),
    setFilter: (_self: SuggestionOption, _filter: ApexValue) => {
      throw new NotImplemented('filters of Search.suggest');
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
