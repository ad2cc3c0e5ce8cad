import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, launchEnvironment } from '../../launch/index.ts';
import { reportTests } from '../apexTests.ts';
import { plainWords } from '../failure.ts';
import { jobs, type Choices } from '../jobs.ts';
import { runSteps } from '../run.ts';
import type { Outcome, Shell } from '../shell.ts';

const choices: Choices = { org: 'demo', days: 3 };
const steps = (name: string, with_: Choices = choices) => (jobs[name] as (c: Choices) => ReturnType<(typeof jobs)[string]>)(with_);

/** Remembers what was run; answers by the first argument that it knows. */
function recorder(answers: Readonly<Record<string, Outcome>> = {}): {
  readonly shell: Shell;
  readonly commands: string[];
  readonly lines: string[];
  readonly say: (line: string) => void;
} {
  const commands: string[] = [];
  const lines: string[] = [];
  const shell: Shell = (program, args) => {
    commands.push([program, ...args.slice(0, 3)].join(' '));
    return Promise.resolve(answers[args.slice(0, 3).join(' ')] ?? { exitCode: 0, output: '' });
  };
  return { shell, commands, lines, say: (line) => void lines.push(line) };
}

describe('the org commands', () => {
  it('create an org, then compile, deploy, assign and load, in this order', async () => {
    const { shell, commands, say } = recorder();
    expect(await runSteps(steps('create'), shell, say)).toBe(0);
    expect(commands).toEqual([
      'sf org create scratch',
      'tsc -p force-app/main/default/lwc',
      'tsx scripts/thirdParty.ts',
      'sf project deploy start',
      'sf org assign permset',
      'sf data import tree',
    ]);
  });

  it('stop at the first step that fails, and say what to do without a Dev Hub', async () => {
    const { shell, commands, lines, say } = recorder({
      'org create scratch': { exitCode: 1, output: 'Error (NoDefaultDevHubError): No default dev hub found.' },
    });
    expect(await runSteps(steps('create'), shell, say)).toBe(1);
    expect(commands).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/No Dev Hub is connected\. Run "npx sf org login web --set-default-dev-hub"/);
  });

  it('name the org, the days and the hub that were chosen', () => {
    const [create] = steps('create', { ...choices, hub: 'hub' });
    expect(create?.args.join(' ')).toMatch(/--alias demo --duration-days 3 .*--target-dev-hub hub/);
    expect(steps('install', { ...choices, version: '04t000000000001' })[0]?.args).toContain('04t000000000001');
  });

  it('load files that are there', () => {
    const files = steps('demo').flatMap(({ args }) => args.filter((arg) => arg.endsWith('.json')));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files).toHaveLength(2);
  });

  it.each([
    ['NamedOrgNotFoundError: No authorization information found for demo', 'npm run org:create'],
    ['LIMIT_EXCEEDED: daily scratch org limit', 'Delete one'],
    ['getaddrinfo ENOTFOUND login.salesforce.com', 'can not be reached'],
    ['The package "Campaign Monitor for Salesforce" isn’t defined in the sfdx-project.json file.', 'package create'],
  ])('say in plain words what %s means', (output, words) => {
    expect(plainWords(output)).toContain(words);
  });

  it('leave a version that its tests refuse to the words of the CLI', () => {
    expect(plainWords('The version of package 0Ho000000000001 was not created: code coverage is 70 %')).toBeUndefined();
  });

  it('report a test that failed, and fail when there was none', () => {
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    expect(
      reportTests(
        {
          rows: [
            { name: 'A.good', isPassed: true, message: null },
            { name: 'A.bad', isPassed: false, message: 'No' },
          ],
          coverage: '91%',
        },
        say,
      ),
    ).toBe(1);
    expect(lines).toContain('1 passed, 1 failed');
    expect(reportTests({ rows: [], coverage: '0%' }, say)).toBe(1);
  });

  it('fail well with the real CLI when no Dev Hub is connected', () => {
    const run = spawnSync(process.execPath, [...launch('scripts/org/cli.ts'), 'create'], {
      encoding: 'utf8',
      env: { ...launchEnvironment(), HOME: mkdtempSync(join(tmpdir(), 'home-')), SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' },
    });
    expect(run.stdout).toContain('[1/6] Create a scratch org');
    expect(run.stdout).toContain('No Dev Hub is connected');
    expect(run.status).toBe(1);
  }, 60_000);
});
