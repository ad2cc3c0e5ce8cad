/** Source: Apex Reference Guide, "Limits Class"; savepoints, rollbacks and runAs count as DML statements. Resources that nothing here uses up stand with their cap. */
import type { LimitName } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

const COUNTED: Readonly<Record<string, LimitName>> = {
  Queries: 'queries',
  QueryRows: 'queryRows',
  AggregateQueries: 'aggregateQueries',
  DMLStatements: 'dmlStatements',
  DMLRows: 'dmlRows',
  Callouts: 'callouts',
  CpuTime: 'cpuTimeMs',
  HeapSize: 'heapBytes',
  QueueableJobs: 'queueableJobs',
  FutureCalls: 'futureCalls',
  EmailInvocations: 'emailInvocations',
  SoslQueries: 'soslQueries',
  QueryLocatorRows: 'queryLocatorRows',
  MobilePushApexCalls: 'mobilePushCalls',
  PublishImmediateDML: 'publishImmediateDml',
  RunAs: 'dmlStatements',
  Savepoints: 'dmlStatements',
  SavepointRollbacks: 'dmlStatements',
  ApexCursors: 'cursors',
  ApexCursorRows: 'cursorRows',
  FetchCallsOnApexCursor: 'cursorFetches',
  ApexPaginationCursors: 'paginationCursors',
  ApexPaginationCursorRows: 'paginationCursorRows',
};
/** Limits that are never used here; describe limits and script statements have had no effect since 2015. */
const IDLE: Readonly<Record<string, number>> = {
  AsyncCalls: 200,
  FindSimilarCalls: 20,
  DatabaseTime: 0,
  FieldSetsDescribes: 100,
  FieldsDescribes: 100,
  ChildRelationshipsDescribes: 100,
  PicklistDescribes: 100,
  RecordTypesDescribes: 100,
  ScriptStatements: 200_000,
};

definePlatformClass({
  name: 'System.Limits',
  statics: {
    ...Object.fromEntries(
      Object.entries(COUNTED).flatMap(([name, limit]) => [
        [`get${name}`, () => transaction().used(limit)],
        [`getLimit${name}`, () => transaction().cap(limit)],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(IDLE).flatMap(([name, cap]) => [
        [`get${name}`, () => 0],
        [`getLimit${name}`, () => cap],
      ]),
    ),
  },
});
