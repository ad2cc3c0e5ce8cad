/** The package under a namespace, as an installed managed package has it: connected, synced and sending over real HTTP. */
import { PACKAGE_ROOT, connect, setUp } from '../compose.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { control, openTogether, type Simulator } from './fixtures/together.ts';

const REDIRECT = 'https://app.example/cb';

describe('the package under a namespace', () => {
  let simulator: Simulator;
  let org: LocalOrg;

  beforeAll(async () => {
    ({ simulator, org } = await openTogether({ scenario: 'small' }, { projectDirs: [PACKAGE_ROOT], namespace: 'mail' }));
    setUp(org, simulator.url);
  }, 240_000);
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  const debugged = (apex: string): string =>
    org
      .executeAnonymous(apex)
      .map(({ message }) => message)
      .join('\n')
      .trim();
  const runStates = (): readonly unknown[] =>
    org.query('SELECT State__c FROM SyncRun__c ORDER BY Id').map((run) => run.get('mail__State__c'));

  it('connects with an API key and syncs', () => {
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
    expect(runStates()).toEqual(['Completed']);
    expect(org.query('SELECT Id FROM ListMember__c').length).toBeGreaterThan(100);
  });

  it('connects by OAuth instead, renews the token and syncs again', async () => {
    const page = new URL(debugged(`System.debug(new OAuthService().begin('4711', 'demo-secret', '${REDIRECT}'));`));
    const answer = await fetch(`${simulator.url}/oauth`, {
      method: 'POST',
      body: new URLSearchParams([...page.searchParams, ['decision', 'allow']]),
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '').searchParams;
    org.executeAnonymous(`new OAuthService().complete('${back.get('code') ?? ''}', '${back.get('state') ?? ''}', '${REDIRECT}');`);
    org.advanceClock(60_000);
    await control(simulator, 'POST', '/oauth/expire');
    org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    expect(runStates()).toEqual(['Completed', 'Incomplete', 'Completed']);
  });

  it('forgets the credential when it is disconnected', () => {
    org.executeAnonymous('new ConnectionService().disconnect();');
    expect(org.data.store.all('SELECT * FROM _credential')).toEqual([]);
  });
});
