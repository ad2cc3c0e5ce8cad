/** Two processes have the same org open, as the shell and the command line do, and start a run at the same moment. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { PACKAGE_ROOT, setUp, useKey } from '../compose.ts';
import { launch, launchEnvironment } from '../launch/index.ts';
import { openOrg } from '../local-org/org.ts';
import { orgDifferences, rows } from './mirror/comparison.ts';

const STARTER = new URL('./mirror/starter.ts', import.meta.url);
type Starter = ChildProcessByStdio<Writable, Readable, null>;

/** What a process says next; of one that ended without a word, that. */
async function word(starter: Starter): Promise<string> {
  const said = once(starter.stdout, 'data').then(([chunk]) => (chunk as Buffer).toString().trim());
  return Promise.race([said, once(starter, 'exit').then(() => 'ended')]);
}

test('two processes that start a run at once start one, and it ends with the org equal to the service', async () => {
  const state = mkdtempSync(join(tmpdir(), 'two-'));
  const simulator = await startSimulatorProcess({ scenario: 'small' });
  let starters: readonly Starter[] = [];
  try {
    const before = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir: state, report: () => undefined });
    setUp(before, simulator.url);
    useKey(before, simulator.apiKey);
    before.executeAnonymous('new ClientChoiceService().connectAll();');
    await before.close();

    // opened at once, too: both write what a new org gets
    starters = [1, 2].map((): Starter =>
      spawn(process.execPath, [...launch(STARTER), state], {
        cwd: PACKAGE_ROOT,
        env: launchEnvironment(),
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    expect(await Promise.all(starters.map(word))).toEqual(['open', 'open']);
    const started = Promise.all(starters.map(word));
    for (const starter of starters) starter.stdin.write('go\n');
    expect(await started).toEqual(['started', 'started']);

    const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir: state, report: () => undefined });
    org.runJobsUntilIdle();
    expect(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c"')).toMatchObject([{ s: 'Completed' }]);
    expect(await orgDifferences(org, simulator.url)).toEqual([]);
    await org.close();
  } finally {
    await simulator.close();
    for (const starter of starters) starter.kill();
    rmSync(state, { recursive: true, force: true });
  }
}, 240_000);
