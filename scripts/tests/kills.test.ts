/** The org is killed at random statements of its first run; the next run ends with the org equal to the service. The full fifty: `npm run bench:kills`. */
import { surviveKills } from './mirror/killing.ts';

const seed = Date.now() % 1_000_000;

test(`a run that is killed at four random statements (seed ${String(seed)}) loses nothing and writes nothing twice`, async () => {
  const { differences, lastState, twice } = await surviveKills({ kills: 4, members: 1000, seed });
  expect({ differences, lastState, twice }).toEqual({ differences: [], lastState: 'Completed', twice: 0 });
}, 240_000);
