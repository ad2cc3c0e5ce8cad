/** A run that is killed at fifty random statements, compared with the service row by row. `npm run bench:kills -- [--kills N] [--members N] [--seed N]` */
import { parseArgs } from 'node:util';
import { surviveKills } from '../tests/mirror/killing.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    members: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
process.stdout.write(`seed ${values.seed}\n`);
const survival = await surviveKills({ kills: Number(values.kills), members: Number(values.members), seed: Number(values.seed) });
process.stdout.write(`${JSON.stringify(survival, undefined, 2)}\n`);
if (survival.differences.length > 0 || survival.twice > 0 || survival.lastState !== 'Completed') process.exitCode = 1;
