/** An import whose org is killed again and again, and what is left to be seen afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulatorProcess } from '../../campaign-monitor/index.ts';
import { PACKAGE_ROOT } from '../../compose.ts';
import { openOrg } from '../../local-org/org.ts';
import { random } from '../mirror/killing.ts';
import { lives } from '../mirror/lives.ts';
import { differences, lastRun, rows } from './importOrg.ts';

/** Member, journal and result; for each a row and what goes with it. */
const WRITES_A_PERSON = 3;

export interface ImportSurvival {
  /** Where it was killed: the number of writes into each life. A life that was done before is none. */
  readonly points: readonly number[];
  /** Rows of the source that the list, or the copy of it, has otherwise. */
  readonly differences: readonly string[];
  readonly lastState: string;
  readonly added: number;
  readonly runs: number;
  /** Addresses with two results in one run. */
  readonly twice: number;
}

export async function surviveImportKills({
  kills,
  people,
  seed,
}: {
  readonly kills: number;
  readonly people: number;
  readonly seed: number;
}): Promise<ImportSurvival> {
  const folder = mkdtempSync(join(tmpdir(), 'import-kills-'));
  const live = lives(new URL('./life.ts', import.meta.url).pathname);
  const next = random(seed);
  const points: number[] = [];
  const simulator = await startSimulatorProcess({ members: 300, seed: 1 });
  try {
    const state = join(folder, 'state');
    await live(state, 'setup', simulator.url, simulator.apiKey, String(people));
    for (let turn = 0; turn < kills; turn += 1) {
      const point = 1 + Math.floor((next() * people * WRITES_A_PERSON) / kills);
      if ((await live(state, 'work', String(point))) === undefined) points.push(point);
    }
    await live(state, 'work', '0');
    const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir: state, report: () => undefined });
    try {
      return {
        points,
        differences: await differences(org, simulator, 'reader'),
        lastState: String(lastRun(org)?.['State__c']),
        added: Number(lastRun(org)?.['Added__c']),
        runs: rows(org, 'SELECT 1 FROM "ImportRun__c"').length,
        twice: rows(org, 'SELECT 1 FROM "ImportRowResult__c" GROUP BY "ImportRun__c", "EmailAddress__c" HAVING COUNT(*) > 1').length,
      };
    } finally {
      await org.close();
    }
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
