/** What duplicate rules found. Source: Apex Reference Guide, "Datacloud Namespace" and "DuplicateError Class". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { ApexDouble } from '../../../platform/values/index.ts';
import { data } from '../../current.ts';
import { foundAny, type DuplicateFound, type Match } from '../../dml/rules/duplicateFound.ts';
import { SObjectValue } from '../../records/index.ts';
import { DuplicateError } from '../results.ts';

const platform = (name: string): ApexType => ({ kind: 'platform', name, args: [] });
const noErrors = (): ApexList => new ApexList(platform('Database.Error'), []);

/** An instance that code creates with `new` is empty. */
class DuplicateResult {
  readonly typeName = 'Datacloud.DuplicateResult';
  readonly found: DuplicateFound | undefined;
  constructor(found?: DuplicateFound) {
    this.found = found;
  }
}
class MatchResult {
  readonly typeName = 'Datacloud.MatchResult';
  readonly match: Match | undefined;
  constructor(match?: Match) {
    this.match = match;
  }
}
class MatchRecord {
  readonly typeName = 'Datacloud.MatchRecord';
  readonly record: SObjectValue | undefined;
  constructor(record?: SObjectValue) {
    this.record = record;
  }
}
class FindResult {
  readonly typeName = 'Datacloud.FindDuplicatesResult';
  readonly results: readonly DuplicateFound[] | undefined;
  constructor(results?: readonly DuplicateFound[]) {
    this.results = results;
  }
}

/** Getters are also readable as properties. */
function defineResult(
  name: string,
  instances: abstract new (...args: never[]) => object,
  getters: Readonly<Record<string, (self: never) => ApexValue>>,
): void {
  const isFlag = (property: string): boolean => property === 'AllowSave' || property === 'Success';
  definePlatformClass({
    name,
    instances,
    methods: Object.fromEntries(Object.entries(getters).map(([property, get]) => [`${isFlag(property) ? 'is' : 'get'}${property}`, get])),
    fields: Object.fromEntries(Object.entries(getters).map(([property, get]) => [property, { get }])),
  });
}
defineResult('Datacloud.DuplicateResult', DuplicateResult, {
  DuplicateRule: ({ found }: DuplicateResult) => found?.rule.name ?? null,
  DuplicateRuleEntityType: ({ found }: DuplicateResult) => found?.rule.object ?? null,
  ErrorMessage: ({ found }: DuplicateResult) => (found !== undefined && foundAny(found.matches) ? found.rule.alert : null),
  AllowSave: ({ found }: DuplicateResult) => found?.isAllowed ?? false,
  MatchResults: ({ found }: DuplicateResult) =>
    new ApexList(platform('Datacloud.MatchResult'), found?.matches.map((match) => new MatchResult(match)) ?? []),
});
defineResult('Datacloud.MatchResult', MatchResult, {
  EntityType: ({ match }: MatchResult) => match?.matcher.rule.object ?? null,
  Errors: noErrors,
  MatchEngine: () => 'FuzzyMatchEngine',
  MatchRecords: ({ match }: MatchResult) =>
    new ApexList(platform('Datacloud.MatchRecord'), match?.records.map((record) => new MatchRecord(record)) ?? []),
  Rule: ({ match }: MatchResult) => match?.matcher.rule.name ?? null,
  Size: ({ match }: MatchResult) => match?.records.length ?? 0,
  Success: () => true,
});
defineResult('Datacloud.MatchRecord', MatchRecord, {
  AdditionalInformation: () => new ApexList(platform('Datacloud.AdditionalInformationMap'), []),
  FieldDiffs: () => new ApexList(platform('Datacloud.FieldDiff'), []),
  MatchConfidence: () => new ApexDouble(100),
  Record: ({ record }: MatchRecord) => record ?? null,
});
defineResult('Datacloud.FindDuplicatesResult', FindResult, {
  DuplicateResults: ({ results }: FindResult) =>
    new ApexList(platform('Datacloud.DuplicateResult'), results?.map((found) => new DuplicateResult(found)) ?? []),
  Errors: noErrors,
  Success: () => true,
});

const resultOf = ({ error }: DuplicateError): ApexValue => (error.duplicates === undefined ? null : new DuplicateResult(error.duplicates));
definePlatformClass({
  name: 'Database.DuplicateError',
  methods: { getDuplicateResult: resultOf },
  fields: { DuplicateResult: { get: resultOf } },
});

const BATCH_SIZE = 50;

/** Errors: System.HandledException for an empty list and for nulls in it (seen in an org, without the words), for too many records, and without an active rule. */
function find(records: readonly SObjectValue[]): ApexList {
  if (records.length === 0) raise('System.HandledException', 'No records to check for duplicates');
  if (records.length > BATCH_SIZE)
    raise('System.HandledException', 'Configuration error: The number of records to check is greater than the permitted batch size.');
  return new ApexList(platform('Datacloud.FindDuplicatesResult'), records.map(resultFor));
}
function resultFor(record: SObjectValue): FindResult {
  const found = data().duplicatesOf(record);
  if (found.length === 0)
    raise('System.HandledException', `No active duplicate rules are defined for the ${record.objectName} object type.`);
  return new FindResult(found);
}
definePlatformClass({
  name: 'Datacloud.FindDuplicates',
  statics: {
    findDuplicates: (records: ApexList | null) => {
      const items = records?.items.filter((one) => one instanceof SObjectValue) ?? [];
      return find(items.length === records?.items.length ? items : []);
    },
  },
});
definePlatformClass({
  name: 'Datacloud.FindDuplicatesByIds',
  statics: { findDuplicatesByIds: (ids: ApexList) => find(ids.items.map((id) => data().stored(String(id)))) },
});
