/** The package's Apex tests in orgs that differ from a new one. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../compose.ts';
import { launch, launchEnvironment } from '../launch/index.ts';
import { runTests } from '../local-org/jobs/testRun/testRunner.ts';
import { openOrg } from '../local-org/org.ts';

const ABOUT_PEOPLE = [
  'PersonAccountsTest',
  'PeopleServiceTest',
  'PersonCreationTest',
  'PeopleSyncBatchTest',
  'PeoplePreviewServiceTest',
  'PersonSetupControllerTest',
  'OptOutServiceTest',
  'OutboxChangesTest',
  'OutboxFaultTest',
  'OutboxSendTest',
];

interface Run {
  readonly passed: number;
  /** Each with what it said. */
  readonly failures: readonly string[];
}

async function apexTests(...options: readonly string[]): Promise<Run> {
  const run = promisify(execFile)(process.execPath, [...launch('scripts/local-org/cli/apex.ts'), 'test', '--json', ...options], {
    cwd: PACKAGE_ROOT,
    env: launchEnvironment(),
    maxBuffer: 2 ** 26,
  });
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string });
  const { passed, tests } = JSON.parse(stdout) as {
    readonly passed: number;
    readonly tests: readonly {
      readonly class: string;
      readonly method: string;
      readonly outcome: string;
      readonly message: string | null;
    }[];
  };
  return {
    passed,
    failures: tests
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ class: name, method, message }) => `${name}.${method}: ${message ?? ''}`),
  };
}

it('creates, maps and follows person accounts where the org has them', async () => {
  const { passed, failures } = await apexTests('--feature', 'PersonAccounts', ...ABOUT_PEOPLE.flatMap((name) => ['--class', name]));
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThan(60);
}, 120_000);

it('creates and maps people where states and countries are picklists', async () => {
  const { passed, failures } = await apexTests(
    '--feature',
    'StateAndCountryPicklist',
    '--class',
    'PeopleServiceTest',
    '--class',
    'PersonCreationTest',
  );
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThan(15);
}, 120_000);

it('passes every test where a package version is built: under a namespace, and with fields that nobody may see yet', async () => {
  const { passed, failures } = await apexTests('--namespace', 'mail', '--hidden-fields', '--workers', '1');
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThan(600);
}, 300_000);

it('passes every test for an administrator who has the package in use', async () => {
  const org = openOrg({ projectDirs: [PACKAGE_ROOT] });
  try {
    org.executeAnonymous(
      "for (PermissionSet one : [SELECT Id FROM PermissionSet WHERE Name LIKE 'CampaignMonitor%']) { insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = one.Id); }" +
        ' System.schedule(SyncScheduler.JOB_NAME, SyncScheduler.HOURLY, new SyncScheduler());',
    );
    expect(
      runTests(org)
        .tests.filter(({ outcome }) => outcome !== 'pass')
        .map((one) => `${one.class}.${one.method}: ${one.message ?? ''}`),
    ).toEqual([]);
  } finally {
    await org.close();
  }
}, 300_000);
