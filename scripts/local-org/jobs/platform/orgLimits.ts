/** OrgLimits: daily and concurrent limits of the org. Source: Apex Reference Guide, "OrgLimits Class", "OrgLimit Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { LimitName } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { ASYNC_EXECUTIONS, MOST_ASYNC_EXECUTIONS } from '../limits/dailyCounts.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { UNUSED_LIMITS } from './documentedLimits.ts';
import { data } from '../../data/current.ts';

const DAY_MS = 86_400_000;
const TYPE = { kind: 'platform', name: 'System.OrgLimit', args: [] } as const;
/** Records are counted as 2 KB each, as the platform does. */
const KB_A_RECORD = 2;

class OrgLimit {
  readonly typeName = 'System.OrgLimit';
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  constructor(name: string, value: number, limit: number) {
    this.name = name;
    this.value = value;
    this.limit = limit;
  }

  /** Source: Apex Reference Guide, "OrgLimit Class", toString(). */
  toApexText(): string {
    return `OrgLimit[${this.name}: consumed ${String(this.value)} of ${String(this.limit)}]`;
  }
}

/**
 * Of the running org. Of cursors only those of the running transaction are counted.
 * Source: Apex Developer Guide, "Apex Cursors" (their names), "Execution Governors and Limits".
 */
export function orgLimits(): readonly OrgLimit[] {
  const { clock, dailyCounts, orgLimits: changed } = transaction().org;
  const { store } = data();
  const count = (sql: string, ...values: readonly number[]): number => Number(store.all(sql, values)[0]?.['n'] ?? 0);
  const tables = store
    .all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'")
    .map((row) => String(row['name']));
  const records = tables.reduce((sum, name) => sum + count(`SELECT COUNT(*) AS n FROM "${name}"`), 0);
  const used = (limit: LimitName): number => transaction().used(limit);
  return [
    new OrgLimit('DailyApexCursorLimit', used('cursors'), 10_000),
    new OrgLimit('DailyApexPCursorLimit', used('paginationCursors'), 200_000),
    new OrgLimit('DailyApexCursorRowsLimit', used('cursorRows') + used('paginationCursorRows'), 100_000_000),
    new OrgLimit('DailyApiRequests', dailyCounts.sum('DailyApiRequests'), 15_000),
    new OrgLimit(ASYNC_EXECUTIONS, dailyCounts.sum(ASYNC_EXECUTIONS), MOST_ASYNC_EXECUTIONS),
    new OrgLimit('DataStorageMB', Math.ceil((records * KB_A_RECORD) / 1024), 10_240),
    new OrgLimit('FileStorageMB', 0, 10_240),
    new OrgLimit('SingleEmail', count('SELECT COUNT(*) AS n FROM _email WHERE sent >= ?', clock.now() - DAY_MS), 5_000),
    ...Object.entries(UNUSED_LIMITS).map(([name, limit]) => new OrgLimit(name, 0, limit)),
  ].map(({ name, value, limit }) => new OrgLimit(name, value, changed.get(name) ?? limit));
}

/** Instances of `new OrgLimits()`, which have no members of their own. */
class OrgLimits {
  readonly typeName = 'System.OrgLimits';
}

definePlatformClass({
  name: 'System.OrgLimits',
  instances: OrgLimits,
  constructors: { '()': () => new OrgLimits() },
  statics: {
    getAll: () => new ApexList(TYPE, [...orgLimits()]),
    getMap: () =>
      new ApexMap(
        { kind: 'primitive', name: 'String' },
        TYPE,
        orgLimits().map((limit) => [limit.name, limit] as const),
      ),
  },
});
definePlatformClass({
  name: 'System.OrgLimit',
  instances: OrgLimit,
  methods: {
    getName: (self: OrgLimit) => self.name,
    getValue: (self: OrgLimit) => self.value,
    getLimit: (self: OrgLimit) => self.limit,
    toString: (self: OrgLimit) => self.toApexText(),
  },
});
