/** The goals of the sync, and whether a measured run reached them. */
import type { Measured } from './measure.ts';

export interface Goal {
  readonly goal: string;
  readonly reached: boolean;
  readonly measured: string;
}

/** Half of the limits of a transaction in the background. Source: Apex Developer Guide, "Execution Governors and Limits". */
const HALF = { queries: 100, dmlStatements: 75, dmlRows: 5000, callouts: 50, cpuMs: 30_000, heapMB: 6 };
/** Members for which one transaction is enough. */
const A_TRANSACTION = 4000;

export function halfOfLimits(one: Measured): Goal {
  const used = [
    one.mostQueries / HALF.queries,
    one.mostDmlStatements / HALF.dmlStatements,
    one.mostDmlRows / HALF.dmlRows,
    one.mostCallouts / HALF.callouts,
    one.mostCpuMs / HALF.cpuMs,
    one.mostHeapMB / HALF.heapMB,
  ];
  return {
    goal: 'half of every limit is never passed',
    reached: Math.max(...used) <= 1,
    measured: `${String(one.mostQueries)} queries, ${String(one.mostDmlStatements)} DML statements, ${String(one.mostDmlRows)} records, ${String(one.mostCallouts)} callouts, ${String(one.mostCpuMs)} ms, ${String(one.mostHeapMB)} MB`,
  };
}

/** Of the first read of one list. */
export function firstReadGoals(one: Measured): readonly Goal[] {
  const callouts = Math.ceil(one.members / 1000) + 10;
  const transactions = Math.ceil(one.members / A_TRANSACTION);
  return [
    {
      goal: `at most ${String(callouts)} member callouts, ceil(N / 1000) + 10`,
      reached: one.memberCallouts <= callouts,
      measured: String(one.memberCallouts),
    },
    {
      goal: `at most ${String(transactions)} transactions, one for 4,000 members`,
      reached: one.memberTransactions <= transactions,
      measured: String(one.memberTransactions),
    },
    {
      goal: 'at most 5 SOQL and 6 DML statements, for all pages of a transaction',
      reached: one.mostPageQueries <= 5 && one.mostPageDmlStatements <= 6,
      measured: `${String(one.mostPageQueries)} and ${String(one.mostPageDmlStatements)}`,
    },
    halfOfLimits(one),
    {
      goal: 'memory is flat',
      reached: one.heapLastMB <= one.heapFirstMB * 1.2 + 10,
      measured: `${String(one.heapFirstMB)} MB of heap in the first quarter, ${String(one.heapLastMB)} MB in the last`,
    },
  ];
}

export function quietGoals(one: Measured, lists: number): readonly Goal[] {
  return [
    {
      goal: `at most ${String(lists + 10)} callouts, one a list + 10`,
      reached: one.callouts <= lists + 10,
      measured: String(one.callouts),
    },
    { goal: "nothing saved but the run's own rows", reached: one.saved + one.removed === 0, measured: String(one.saved + one.removed) },
    halfOfLimits(one),
  ];
}

/** Of 100,000 members, on this machine. */
export function timeGoals(one: Measured): readonly Goal[] {
  return one.members === 100_000
    ? [
        {
          goal: '100,000 members in less than 60 s',
          reached: one.seconds < 60,
          measured: `${String(one.seconds)} s, ${String(one.cpuSeconds)} s of processor time`,
        },
      ]
    : [];
}

export function goalLines(run: string, goals: readonly Goal[]): readonly string[] {
  return goals.map(({ goal, reached, measured }) => `${reached ? 'reached' : 'MISSED '}  ${run}: ${goal} (${measured})`);
}
