/** The soak of jobs with figures. Without kills it is the benchmark. */
import { readCommandLine, wholeNumber } from '../../local-org/cli/commandLine.ts';
import { soak } from './soak.ts';

const { values } = readCommandLine(
  `Usage: npx tsx scripts/bench/jobs/run.ts [--chunks N] [--queueables N] [--kills N]
  Runs jobs that call out and save, in a process that is killed now and then. Ends with 1 when a job is lost or counted twice.
  --chunks N      chunks of batch jobs (2000)
  --queueables N  queueables (1000)
  --kills N       how often the process is killed (10)
`,
  {
    options: {
      chunks: { type: 'string', default: '2000' },
      queueables: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '10' },
    },
  },
);
const {
  problems,
  memoryMb: [first, last],
  ...figures
} = await soak({
  chunks: wholeNumber('--chunks', values.chunks, 0),
  singles: wholeNumber('--queueables', values.queueables, 0),
  kills: wholeNumber('--kills', values.kills, 0),
});
console.table({
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))])),
  'memory at first, MB': Math.round(first),
  'memory at last, MB': Math.round(last),
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
