/** Measures how fast an import is and how much of the limits it uses: the first, the same again, one with a bad row in a hundred, and previews. Seconds are judged by processor time: other builds on the machine don't count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { addPeople, lastRun, makeImport, openImportOrg, startApex } from '../tests/imports/importOrg.ts';

/** Of a transaction in the background. Source: Apex Developer Guide, "Execution Governors and Limits". */
const LIMITS: Readonly<Record<string, number>> = {
  queries: 200,
  queryRows: 50_000,
  dmlStatements: 150,
  dmlRows: 10_000,
  callouts: 100,
  cpuTimeMs: 60_000,
  heapBytes: 12_000_000,
};
const PAGE = 1000;
const BAD_ROWS = 10_000;
const SMALL = 2000;
const MOST_SECONDS = 90;
const MOST_PREVIEW_SECONDS = 3;
/** How much the process may grow while an import runs. */
const MOST_GROWTH_MB = 150;
interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly calls: number;
  readonly growthMb: number;
  readonly peaks: Readonly<Record<string, number>>;
}

const { values } = readCommandLine(
  `Usage: npm run bench:import -- [--rows N] [--preview N]
  Imports people from SOQL into a list of the simulator. Prints each goal as reached or missed, and ends with 1 when one is missed.
  --rows N      people of the import (100000)
  --preview N   rows of the preview in the background (200000)
`,
  { options: { rows: { type: 'string', default: '100000' }, preview: { type: 'string', default: '200000' } } },
);
const [rows, previewRows] = [wholeNumber('--rows', values.rows), wholeNumber('--preview', values.preview)];
const table: Record<string, unknown> = {};
const missed: string[] = [];
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);

function measure(org: LocalOrg, name: string, apex: string): Measured {
  org.takePeaks();
  const [started, cpu, before] = [performance.now(), process.cpuUsage(), megabytes()];
  org.executeAnonymous(apex);
  org.runJobsUntilIdle();
  const used = process.cpuUsage(cpu);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const cpuSeconds = Math.round((used.user + used.system) / 100_000) / 10;
  const {
    State__c: state,
    Added__c: added,
    Unchanged__c: unchanged,
    Refused__c: refused,
    Callouts__c: calls,
    Error__c: error,
  } = lastRun(org) ?? {};
  const peaks = org.takePeaks();
  const measured = { seconds, cpuSeconds, calls: Number(calls ?? 0), growthMb: megabytes() - before, peaks };
  table[name] = {
    state,
    added,
    unchanged,
    refused,
    calls,
    seconds,
    cpuSeconds,
    growthMb: measured.growthMb,
    ...Object.fromEntries(Object.keys(LIMITS).map((limit) => [limit, peaks[limit]])),
    error,
  };
  return measured;
}
function goal(text: string, isReached: boolean, found: unknown): void {
  process.stdout.write(`${isReached ? 'reached' : 'MISSED '} ${text}: ${String(found)}\n`);
  if (!isReached) missed.push(text);
}
function halfOfEachLimit(what: string, { peaks }: Measured): void {
  const passed = Object.entries(LIMITS).filter(([limit, most]) => (peaks[limit] ?? 0) > most / 2);
  goal(
    `${what}: no limit is passed by half`,
    passed.length === 0,
    passed.map(([limit, most]) => `${limit} ${String(peaks[limit])} of ${String(most)}`).join(', ') || 'none is',
  );
}
const previewApex = (title: string): string =>
  `new ImportPreviewService().preview([SELECT Id FROM SubscriberImport__c WHERE Title__c = '${title}'].Id);`;

const stateDir = mkdtempSync(join(tmpdir(), 'bench-import-'));
const simulator = await startSimulatorProcess({ members: 300 });
const org = openImportOrg(simulator, stateDir);
try {
  for (const [title, count, badEvery] of [
    ['bench', rows, 0],
    ['mixed', BAD_ROWS, 100],
    ['look', SMALL, 0],
    ['large', previewRows, 0],
  ] as const) {
    addPeople(org, title, count, badEvery);
    makeImport(org, title);
  }
  const first = measure(org, `${String(rows)} new people`, startApex('bench'));
  const again = measure(org, 'the same again', startApex('bench'));
  const mixed = measure(org, `${String(BAD_ROWS)}, one in a hundred bad`, startApex('mixed'));
  const small = measure(org, `preview of ${String(SMALL)}`, previewApex('look'));
  const large = measure(org, `preview of ${String(previewRows)}`, previewApex('large'));
  console.table(table);
  const mostCalls = Math.ceil(rows / PAGE) + 5;
  goal(`at most ${String(mostCalls)} calls for ${String(rows)} new people`, first.calls <= mostCalls, first.calls);
  goal(
    `under ${String(MOST_SECONDS)} s`,
    first.cpuSeconds < MOST_SECONDS,
    `${String(first.cpuSeconds)} s, ${String(first.seconds)} s by the clock`,
  );
  goal('memory stays flat', first.growthMb < MOST_GROWTH_MB, `${String(first.growthMb)} MB more`);
  goal('no call when nothing changed', again.calls === 0, again.calls);
  goal('bad rows cost at most two more calls a page', mixed.calls <= 3 * (BAD_ROWS / PAGE), mixed.calls);
  goal(
    `preview of ${String(SMALL)} rows under ${String(MOST_PREVIEW_SECONDS)} s`,
    small.cpuSeconds < MOST_PREVIEW_SECONDS,
    `${String(small.cpuSeconds)} s, ${String(small.seconds)} s by the clock`,
  );
  goal(
    `preview of ${String(previewRows)} rows looks at all of them`,
    Number(lastRun(org)?.['Added__c']) === previewRows,
    `${String(lastRun(org)?.['Added__c'])} in ${String(large.cpuSeconds)} s, ${String(large.seconds)} s by the clock`,
  );
  for (const [what, measured] of [
    ['new people', first],
    ['again', again],
    ['bad rows', mixed],
    ['small preview', small],
    ['large preview', large],
  ] as const)
    halfOfEachLimit(what, measured);
} finally {
  await org.close();
  await simulator.close();
  rmSync(stateDir, { recursive: true, force: true });
}
process.exitCode = missed.length === 0 ? 0 : 1;
