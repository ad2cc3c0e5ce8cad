/** Search with texts made at run time. Source: Apex Reference Guide, "Search Class" and "Search Namespace". */
import { bindsOf, parseSearch } from '../../compiler/syntax/index.ts';
import type { SoslQuery } from '../../language/soqlAst.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import { accessOf, boundValue, scopeOf } from './database/index.ts';
import { tokenAt } from './database/queryText.ts';
import { SObjectValue } from '../records/index.ts';
import { refuseText, refuseToken } from '../sosl/refusals.ts';
import { fixSearchResults } from '../sosl/search.ts';

/** Errors: System.QueryException for a text that is no search. Source: salesforce.stackexchange.com/questions/410766 and 254017. */
function read(given: ApexValue, rest: readonly ApexValue[]): { readonly search: SoslQuery; readonly binds: readonly ApexValue[] } {
  if (given === null) raiseNullArgument(1);
  if (rest.includes(null)) raiseNullArgument(2);
  const text = String(given as string);
  refuseText(text);
  const { tree, diagnostics } = parseSearch(text);
  const [problem] = diagnostics;
  if (tree === undefined || problem !== undefined) return refuseToken(text, tokenAt(text, problem), problem);
  const scope = scopeOf(rest);
  return { search: tree, binds: bindsOf(tree).map((bind) => boundValue(bind, scope)) };
}

class SearchResult {
  readonly typeName = 'Search.SearchResult';
  readonly record: SObjectValue;
  constructor(record: SObjectValue) {
    this.record = record;
  }
}
class SearchResults {
  readonly typeName = 'Search.SearchResults';
  readonly byObject: ReadonlyMap<string, readonly SearchResult[]>;
  constructor(search: SoslQuery, lists: ApexList) {
    this.byObject = new Map(
      search.returning.map(({ object }, index) => [
        object.toLowerCase(),
        (lists.items[index] as ApexList).items.flatMap((one) => (one instanceof SObjectValue ? [new SearchResult(one)] : [])),
      ]),
    );
  }
}

definePlatformClass({
  name: 'System.Search',
  statics: {
    query: (text: ApexValue, ...rest: ApexValue[]) => {
      const { search, binds } = read(text, rest);
      return data().search(search, binds, accessOf(rest));
    },
    find: (text: ApexValue, ...rest: ApexValue[]) => {
      const { search, binds } = read(text, rest);
      return new SearchResults(search, data().search(search, binds, accessOf(rest)));
    },
  },
});
definePlatformClass({
  name: 'Search.SearchResults',
  instances: SearchResults,
  methods: {
    get: ({ byObject }: SearchResults, object: string) => {
      const found = byObject.get(object.toLowerCase());
      if (found === undefined)
        raise('System.NoDataFoundException', `You are trying to retrieve a SObject type that was not part of the search query [${object}]`);
      return new ApexList({ kind: 'platform', name: 'Search.SearchResult', args: [] }, [...found]);
    },
  },
});
definePlatformClass({
  name: 'Search.SearchResult',
  instances: SearchResult,
  methods: {
    getSObject: ({ record }: SearchResult) => record,
    getSnippet: () => {
      throw new NotImplemented('WITH SNIPPET in SOSL');
    },
  },
});
/** No list is an empty one. Source: Apex Developer Guide, "Adding SOSL Queries to Unit Tests"; the words outside of tests were seen in an org. */
function setFixedSearchResults(ids: ApexList | null): void {
  if (!transaction().isTest) raise('System.StringException', 'Test.setFixedSearchResults() can only be called from testMethods');
  fixSearchResults((ids?.items ?? []).map(String));
}
definePlatformClass({
  name: 'System.Test',
  statics: { setFixedSearchResults },
});
