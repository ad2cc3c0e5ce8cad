import { runCommand } from '../command.ts';

const node = (code: string): ReturnType<typeof runCommand> => runCommand('Sample', process.execPath, ['-e', code]);
/** A shell is there at once, however busy the machine is: its silence is its own. */
const shell = (code: string, silenceMs: number): ReturnType<typeof runCommand> => runCommand('Sample', 'sh', ['-c', code], { silenceMs });

describe('a command that is run as a check', () => {
  it('passes with what it printed', async () => {
    expect(await node("console.log('a'); console.error('b')")).toMatchObject({ isPassed: true, exitCode: 0, standardOutput: 'a\n' });
  });

  it('fails with its exit code', async () => {
    expect(await node('process.exit(3)')).toMatchObject({ isPassed: false, exitCode: 3 });
  });

  it('is stopped when it falls silent, keeps what it said, and says so', async () => {
    const result = await shell('echo PASS one; exec sleep 600', 1500);
    expect(result.isPassed).toBe(false);
    expect(result.output).toMatch(/^PASS one\n[^]*was stopped: it said nothing for 1.5 s/);
  });

  it('goes on as long as it says something', async () => {
    const result = await shell('for left in 6 5 4 3 2 1; do sleep 0.5; echo $left; done', 1500);
    expect(result).toMatchObject({ isPassed: true, standardOutput: '6\n5\n4\n3\n2\n1\n' });
  });

  it('that does not exist is named', async () => {
    expect((await runCommand('Sample', 'no-such-command', [])).output).toContain('no-such-command');
  });
});
