/** A run whose org is killed again and again, and what is left to be seen afterwards. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulatorProcess } from '../../campaign-monitor/index.ts';
import { PACKAGE_ROOT } from '../../compose.ts';
import { openOrg } from '../../local-org/org.ts';
import { orgDifferences, rows } from './comparison.ts';
import { lives } from './lives.ts';

export interface Survival {
  readonly kills: number;
  /** Where it was killed: the number of writes into each life. */
  readonly points: readonly number[];
  /** Rows that differ from the service after the next run; empty when all is well. */
  readonly differences: readonly string[];
  readonly lastState: string;
  /** Keys that two rows share. */
  readonly twice: number;
}

/** A small generator of random numbers with a seed, so that a failure can be had again. Source: "mulberry32", public domain. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export async function surviveKills({
  kills,
  members,
  seed,
}: {
  readonly kills: number;
  readonly members: number;
  readonly seed: number;
}): Promise<Survival> {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const live = lives(new URL('./life.ts', import.meta.url).pathname);
  const simulator = await startSimulatorProcess({ members, seed: 1 });
  const next = random(seed);
  const points: number[] = [];
  try {
    const state = join(folder, 'state');
    await live(state, 'setup', simulator.url, simulator.apiKey);
    const rehearsal = join(folder, 'rehearsal');
    cpSync(state, rehearsal, { recursive: true });
    const total = Number(await live(rehearsal, 'work', '0'));
    for (let turn = 0; turn < kills; turn += 1) {
      const point = 1 + Math.floor(next() * (total / (kills / 2 + 1)));
      points.push(point);
      if ((await live(state, 'work', String(point))) !== undefined) await live(state, 'setup', simulator.url, simulator.apiKey);
    }
    await live(state, 'work', '0');
    await live(state, 'again');
    const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir: state });
    try {
      return {
        kills,
        points,
        differences: await orgDifferences(org, simulator.url),
        lastState: String(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0]?.['s']),
        twice: rows(org, 'SELECT 1 FROM "MemberStatusChange__c" GROUP BY "ChangeKey__c" HAVING COUNT(*) > 1').length,
      };
    } finally {
      await org.close();
    }
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
