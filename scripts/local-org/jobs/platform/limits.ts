/** Source: Apex Reference Guide, "Limits Class". */
import type { LimitName } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

const NAMES: Readonly<Record<string, LimitName>> = {
  Queries: 'queries', QueryRows: 'queryRows', AggregateQueries: 'aggregateQueries', DMLStatements: 'dmlStatements', DMLRows: 'dmlRows', Callouts: 'callouts', CpuTime: 'cpuTimeMs',
  HeapSize: 'heapBytes', QueueableJobs: 'queueableJobs', FutureCalls: 'futureCalls', EmailInvocations: 'emailInvocations', SoslQueries: 'soslQueries', QueryLocatorRows: 'queryLocatorRows',
};
definePlatformClass({
  name: 'System.Limits',
  statics: Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, limit]) => [
      [`get${name}`, () => transaction().used(limit)],
      [`getLimit${name}`, () => transaction().cap(limit)],
    ]),
  ),
});
