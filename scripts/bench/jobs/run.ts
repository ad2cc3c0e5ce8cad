/** `npx tsx scripts/bench/jobs/run.ts [--chunks N] [--queueables N] [--kills N]`: the soak with figures. Without kills it is the benchmark. */
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    chunks: { type: 'string', default: '2000' },
    queueables: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '10' },
  },
});
const {
  problems,
  memoryMb: [first, last],
  ...figures
} = await soak({ chunks: Number(values.chunks), singles: Number(values.queueables), kills: Number(values.kills) });
console.table({
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))])),
  'memory at first, MB': Math.round(first),
  'memory at last, MB': Math.round(last),
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
