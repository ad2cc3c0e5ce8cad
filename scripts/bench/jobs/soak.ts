/**
 * The soak: batch chunks and queueables that call a local server, in a process that is killed at random moments and started again.
 * Afterwards everything has run, nothing twice as far as the database goes, and every job counts as the platform would count it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch } from '../../launch/index.ts';
import { openOrg } from '../../local-org/org.ts';
import { writeProject } from './project.ts';

export interface SoakOptions {
  readonly chunks: number;
  readonly singles: number;
  readonly kills: number;
}
export interface SoakResult {
  readonly seconds: number;
  readonly jobsPerSecond: number;
  readonly calloutsPerSecond: number;
  /** Requests beyond one for each piece of work: their transaction was killed after the call. */
  readonly repeatedCallouts: number;
  readonly kills: number;
  /** Resident memory of the working process at its first and last look, in MB. */
  readonly memoryMb: readonly [number, number];
  /** Empty when all is as it must be. */
  readonly problems: readonly string[];
}
const MB = 1_000_000;
/** How much work is done between two kills: a random share of what is left, divided among the remaining runs. */
const share = (left: number, lives: number): number => Math.max(1, Math.floor((left / lives) * (0.5 + Math.random())));

export async function soak({ chunks, singles, kills }: SoakOptions): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const source = writeProject(folder);
  const state = join(folder, 'state');
  const hits = new Map<string, number>();
  let killAt = Infinity;
  let total = 0;
  let victim: ReturnType<typeof spawn> | undefined;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    hits.set(path, (hits.get(path) ?? 0) + 1);
    total += 1;
    if (total >= killAt) victim?.kill('SIGKILL');
    request.resume().on('end', () => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const memory: number[] = [];
  const life = async (args: readonly string[]): Promise<boolean> => {
    const child = spawn(process.execPath, [...launch(new URL('./child.ts', import.meta.url)), source, state, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    victim = child;
    let isDone = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'done' || line === 'enqueued') isDone = true;
      if (line.startsWith('memory ')) memory.push(Number(line.slice(7)));
    });
    await new Promise<void>((resolve) => child.once('close', () => resolve()));
    return isDone;
  };

  await life([url, String(chunks), String(singles)]);
  const started = performance.now();
  let killed = 0;
  for (;;) {
    killAt = killed < kills ? total + share(chunks + singles - hits.size, kills - killed + 1) : Infinity;
    if (await life([])) break;
    killed += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  server.close();
  const problems = await problemsOf(source, state, { chunks, singles }, hits);
  rmSync(folder, { recursive: true, force: true });
  const work = chunks + singles;
  return {
    seconds,
    jobsPerSecond: work / seconds,
    calloutsPerSecond: total / seconds,
    repeatedCallouts: total - work,
    kills: killed,
    memoryMb: [(memory[0] ?? 0) / MB, (memory.at(-1) ?? 0) / MB],
    problems,
  };
}

async function problemsOf(
  source: string,
  stateDir: string,
  { chunks, singles }: Omit<SoakOptions, 'kills'>,
  hits: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const org = openOrg({ projectDirs: [source], stateDir });
  const count = (sql: string): number => Number(org.data.store.all(sql)[0]?.['n']);
  const problems: string[] = [];
  const expectNumber = (what: string, wanted: number, found: number): void => {
    if (wanted !== found) problems.push(`${what}: ${String(found)} instead of ${String(wanted)}`);
  };
  expectNumber('pieces of work that called out', chunks + singles, hits.size);
  expectNumber(
    'records',
    chunks + singles,
    count(`SELECT COUNT(DISTINCT "Name") AS n FROM "Account" WHERE "Name" LIKE 'chunk-%' OR "Name" LIKE 'single-%'`),
  );
  expectNumber(
    'records, doubled ones among them',
    chunks + singles,
    count(`SELECT COUNT(*) AS n FROM "Account" WHERE "Name" LIKE 'chunk-%' OR "Name" LIKE 'single-%'`),
  );
  expectNumber(
    'chunks that the state has counted',
    chunks,
    count(`SELECT "NumberOfEmployees" AS n FROM "Account" WHERE "Name" = 'finished'`),
  );
  expectNumber('chunks processed', chunks, count(`SELECT "JobItemsProcessed" AS n FROM "AsyncApexJob" WHERE "JobType" = 'BatchApex'`));
  expectNumber(
    'completed jobs',
    singles + 1,
    count(
      `SELECT COUNT(*) AS n FROM "AsyncApexJob" WHERE "JobType" <> 'BatchApexWorker' AND "Status" = 'Completed' AND "NumberOfErrors" = 0`,
    ),
  );
  expectNumber('waiting jobs', 0, org.queue.waiting().length);
  await org.close();
  return problems;
}
