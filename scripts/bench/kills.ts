/** A run that is killed at random statements, fifty unless told otherwise, compared with the service row by row. */
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';
import { surviveKills } from '../tests/mirror/killing.ts';

const { values } = readCommandLine(
  `Usage: npm run bench:kills -- [--kills N] [--members N] [--seed N]
  Kills the org of a first sync again and again, and lets one more run end it. Ends with 1 when a row differs from the service or is there twice.
  --kills N     how often (50)
  --members N   subscribers of the account (2000)
  --seed N      other places to kill at
`,
  {
    options: {
      kills: { type: 'string', default: '50' },
      members: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  },
);
const options = {
  kills: wholeNumber('--kills', values.kills),
  members: wholeNumber('--members', values.members),
  seed: wholeNumber('--seed', values.seed, 0),
};
process.stdout.write(`seed ${String(options.seed)}\n`);
const survival = await surviveKills(options);
process.stdout.write(`${JSON.stringify(survival, undefined, 2)}\n`);
if (survival.differences.length > 0 || survival.twice > 0 || survival.lastState !== 'Completed') process.exitCode = 1;
