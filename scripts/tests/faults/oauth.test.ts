/** A run whose OAuth token expires. */
import { setUp } from '../../compose.ts';
import { rows } from '../mirror/comparison.ts';
import { calls, control, expectEqual, MINUTE_MS, openBoth, runHalfway, runToTheEnd } from './runs.ts';

describe('an OAuth token', () => {
  it('that expires in the middle is renewed exactly once, and the next run goes on', async () => {
    const { simulator, org } = await openBoth();
    try {
      setUp(org, simulator.url);
      await control(simulator, 'PUT', '/settings', { autoConsent: true });
      const [{ message: page } = { message: '' }] = org.executeAnonymous(
        "System.debug(new OAuthService().begin('4711', 'demo-secret', 'https://app.example/cb'));",
      );
      const question = new URL(page.trim());
      const answer = await fetch(`${simulator.url}${question.pathname}${question.search}`, { redirect: 'manual' });
      const back = new URL(answer.headers.get('location') ?? '');
      org.executeAnonymous(
        `new OAuthService().complete('${back.searchParams.get('code') ?? ''}', '${back.searchParams.get('state') ?? ''}', 'https://app.example/cb');`,
      );
      org.executeAnonymous('new ClientChoiceService().connectAll();');
      org.advanceClock(MINUTE_MS);
      runHalfway(org);
      await control(simulator, 'POST', '/oauth/expire');
      await control(simulator, 'DELETE', '/log');
      runToTheEnd(org);
      expect(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c" ORDER BY "Id"').map(({ s }) => s)).toEqual(['Incomplete', 'Completed']);
      expect(await calls(simulator, '/oauth/token')).toBe(1);
      await expectEqual(org, simulator);
    } finally {
      await org.close();
      await simulator.close();
    }
  }, 240_000);
});
