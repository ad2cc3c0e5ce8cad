/** What an administrator does with the package, from an empty org on: the steps of `npm run org:deploy`, `org:permissions` and `org:demo` with the real Salesforce CLI, then the app. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../compose.ts';
import { openOrg } from '../local-org/org.ts';
import { openShell } from '../local-org/shell/index.ts';
import { openBrowser } from '../local-org/tests/shell/browser.ts';
import { serveOwnOrg, type OwnOrg } from '../local-org/tests/system/clients/ownOrg.ts';
import { alone, jwtLogin } from '../local-org/tests/system/clients/salesforceCli.ts';
import { jobs } from '../org/jobs.ts';
import { runSteps } from '../org/run.ts';
import { projectShell, type Shell } from '../org/shell.ts';
import { copyThirdParty } from '../thirdParty.ts';

const ALIAS = 'empty';
const SOURCE = [
  'force-app',
  'config',
  'types',
  'sfdx-project.json',
  '.forceignore',
  'package.json',
  'tsconfig.json',
  'tsconfig.components.json',
];

let folder: string;
let output = '';
let org: OwnOrg;
let shell: Shell;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  copyThirdParty(PACKAGE_ROOT);
  for (const path of SOURCE) cpSync(join(PACKAGE_ROOT, path), join(project, path), { recursive: true });
  for (const path of ['node_modules', 'scripts']) symlinkSync(join(PACKAGE_ROOT, path), join(project, path));
  org = await serveOwnOrg(join(folder, 'org'));
  shell = projectShell(
    project,
    (text) => {
      output += text;
    },
    alone(folder),
  );
  await expectDone(shell('sf', [...jwtLogin(org.url, folder), '--alias', ALIAS]));
}, 120_000);
afterAll(async () => {
  // a test that fails has not stopped it
  await org.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function expectDone(running: Promise<{ readonly exitCode: number }>): Promise<void> {
  if ((await running).exitCode !== 0) throw new Error(output);
}

it('goes into an empty org with the Salesforce CLI, and leads its administrator to the connection', async () => {
  for (const name of ['deploy', 'permissions', 'demo']) {
    const steps = jobs[name]?.({ org: ALIAS, days: 1 }) ?? [];
    await expectDone(runSteps(steps, shell, () => undefined).then((exitCode) => ({ exitCode })));
  }
  await org.stop();
  const opened = openOrg({ projectDirs: [join(folder, 'org/source')], stateDir: join(folder, 'org'), report: () => undefined });
  const screens = await openShell(opened, { report: () => undefined });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${screens.url}/lightning/n/SyncHome`);
    await page.getByLabel(/^\*?\s*API key$/).waitFor({ timeout: 30_000 });
    expect(opened.query('SELECT Id FROM Contact').length).toBeGreaterThan(0);
  } finally {
    await browser.close();
    await screens.close();
    await opened.close();
  }
}, 300_000);
