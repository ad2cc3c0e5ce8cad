/** The soak of the benchmark, small: a process that is killed in the middle loses nothing. */
import { soak } from '../../../../bench/jobs/soak.ts';

test('killed at random moments, every chunk and queueable still runs, saves once and is counted once', async () => {
  const { problems, kills } = await soak({ chunks: 60, singles: 40, kills: 2 });
  expect({ problems, kills }).toEqual({ problems: [], kills: 2 });
}, 120_000);
