/** One run of the sync, measured: time, memory, callouts, and the most that any transaction used. */
import type { LocalOrg } from '../../local-org/org.ts';
import { report } from '../../syncReport.ts';

export interface Measured {
  readonly run: string;
  readonly state: string;
  readonly members: number;
  readonly seconds: number;
  /** Of this process: the simulator has its own. */
  readonly cpuSeconds: number;
  readonly transactions: number;
  readonly memberTransactions: number;
  readonly callouts: number;
  readonly memberCallouts: number;
  readonly read: number;
  readonly saved: number;
  readonly removed: number;
  readonly mostQueries: number;
  readonly mostDmlStatements: number;
  readonly mostDmlRows: number;
  /** Of the transactions that saved pages: the others begin and end steps. */
  readonly mostPageQueries: number;
  readonly mostPageDmlStatements: number;
  readonly mostCallouts: number;
  readonly mostCpuMs: number;
  readonly mostHeapMB: number;
  /** The smallest heap after a garbage collection, in the first and in the last quarter of the transactions: a leak makes the second larger. */
  readonly heapFirstMB: number;
  readonly heapLastMB: number;
  readonly processMB: number;
}

/** Garbage collections reduce the heap to what is still referenced, so this is the smallest of many samples. */
function leastOf(samples: readonly number[]): number {
  return Math.round(Math.min(...(samples.length === 0 ? [process.memoryUsage().heapUsed] : samples)) / 1_000_000);
}

/** A transaction that saves at least this many records saved a page. */
const PAGE_SAVES = 200;

type Peaks = Record<string, number>;
function keepMost(peaks: Peaks, used: Readonly<Peaks>): void {
  for (const [limit, value] of Object.entries(used)) peaks[limit] = Math.max(peaks[limit] ?? 0, value);
}

/** The most that one transaction used of each limit. @param pages of transactions that saved a page */
function mostOf(limits: Peaks, pages: Peaks) {
  const { queries = 0, dmlStatements = 0, dmlRows = 0, callouts = 0, cpuTimeMs = 0, heapBytes = 0 } = limits;
  return {
    mostQueries: queries,
    mostDmlStatements: dmlStatements,
    mostDmlRows: dmlRows,
    mostPageQueries: pages['queries'] ?? 0,
    mostPageDmlStatements: pages['dmlStatements'] ?? 0,
    mostCallouts: callouts,
    mostCpuMs: cpuTimeMs,
    mostHeapMB: Math.round(heapBytes / 100_000) / 10,
  };
}

export function measure(org: LocalOrg, run: string, members: number, begin: () => void): Measured {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const held: number[] = [];
  const limits: Peaks = {};
  const pages: Peaks = {};
  begin();
  keepMost(limits, org.takePeaks());
  while (org.runner.step()) {
    const used = org.takePeaks();
    keepMost(limits, used);
    if ((used['dmlRows'] ?? 0) > PAGE_SAVES) keepMost(pages, used);
    held.push(process.memoryUsage().heapUsed);
  }
  const used = process.cpuUsage(cpu);
  const { state, steps } = report(org, Math.round(performance.now() - started));
  const sum = (key: 'transactions' | 'callouts' | 'read' | 'created' | 'updated' | 'removed'): number =>
    steps.reduce((total, step) => total + step[key], 0);
  const ofMembers = steps.find(({ step }) => step === 'Members');
  const quarter = Math.ceil(held.length / 4);
  return {
    run,
    state,
    members,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    cpuSeconds: Math.round((used.user + used.system) / 100_000) / 10,
    transactions: sum('transactions'),
    memberTransactions: ofMembers?.transactions ?? 0,
    callouts: sum('callouts'),
    memberCallouts: ofMembers?.callouts ?? 0,
    read: sum('read'),
    saved: sum('created') + sum('updated'),
    removed: sum('removed'),
    ...mostOf(limits, pages),
    heapFirstMB: leastOf(held.slice(0, quarter)),
    heapLastMB: leastOf(held.slice(-quarter)),
    processMB: Math.round(process.memoryUsage().rss / 1_000_000),
  };
}
