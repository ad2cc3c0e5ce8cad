/** Person accounts are a feature of the org: the package's tests of them run in one that has it, too. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../compose.ts';
import { launch, launchEnvironment } from '../launch/index.ts';

const CLASSES = [
  'PersonAccountsTest',
  'PeopleServiceTest',
  'PeopleSyncBatchTest',
  'PeoplePreviewServiceTest',
  'PersonSetupControllerTest',
  'OptOutServiceTest',
  'OutboxChangesTest',
  'OutboxFaultTest',
  'OutboxSendTest',
];

it('creates, maps and follows person accounts where the org has them', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...launch('scripts/local-org/cli/apex.ts'),
      'test',
      ...CLASSES.flatMap((name) => ['--class', name]),
      '--feature',
      'PersonAccounts',
      '--json',
    ],
    { cwd: PACKAGE_ROOT, env: launchEnvironment(), maxBuffer: 2 ** 26 },
  );
  const { passed, failed, tests } = JSON.parse(stdout) as {
    readonly passed: number;
    readonly failed: number;
    readonly tests: readonly { readonly method: string; readonly durationMs: number }[];
  };
  expect({ passed, failed }).toEqual({ passed: tests.length, failed: 0 });
  expect(passed).toBeGreaterThan(60);
}, 120_000);
