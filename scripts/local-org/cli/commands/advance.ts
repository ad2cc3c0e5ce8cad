/** `apex advance 1h`: advances the clock. Only while no other process has the same state open: it would have its own clock and queue. */
import { durationMs } from '../../jobs/clock.ts';
import { refuse } from '../commandLine.ts';
import { withOrg, type Command } from './command.ts';

export const advance: Command = async ({ rest: [span = ''], orgFolder }) => {
  const ms = durationMs(span);
  if (ms === undefined) refuse('apex advance needs how much time passes: 90s, 5m, 1h, 2d.');
  await withOrg(orgFolder, (org) => {
    org.advance(ms);
    process.stdout.write(`It is ${new Date(org.clock.now()).toISOString()} in the org.\n`);
  });
};
