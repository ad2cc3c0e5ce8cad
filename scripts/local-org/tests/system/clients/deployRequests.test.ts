/** Deployments over REST, of what was validated before, canceled, and refused. Source: Metadata API Developer Guide, "Deploying and Retrieving Metadata by Using REST", "deployRecentValidation()", "cancelDeploy()". */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { serveOwnOrg, type OwnOrg } from './ownOrg.ts';
import { classMeta, deploy, packageOf, type Result } from './packages.ts';

let folder: string;
let served: OwnOrg;
let connection: Connection;

async function connectAs(username: string): Promise<Connection> {
  const one = new Connection({ loginUrl: served.url, version: '65.0' });
  await one.login(username, 'secret');
  one.metadata.pollInterval = 50;
  one.metadata.pollTimeout = 60_000;
  return one;
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-requests-'));
  // the org lies in a project, whose source is not the org's
  writeFileSync(join(folder, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: '.' }] }));
  writeFileSync(
    join(folder, 'SheepTest.cls'),
    "@IsTest private class SheepTest { @IsTest static void fails() { Assert.fail('not of this org'); } }",
  );
  served = await serveOwnOrg(join(folder, 'org'));
  connection = await connectAs('admin@local.example');
}, 60_000);
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const classes = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => [
      [`classes/${name}.cls`, text],
      [`classes/${name}.cls-meta.xml`, classMeta],
    ]),
  );
const classZip = (files: Readonly<Record<string, string>>): Buffer => packageOf(classes(files), { ApexClass: Object.keys(files) });
const sheep = (count: number): Record<string, string> => ({
  Sheep: `public class Sheep { public static Integer count() { return ${String(count)}; } }`,
  SheepTest: `@IsTest private class SheepTest { @IsTest static void counts() { Assert.areEqual(${String(count)}, Sheep.count()); } }`,
});
const counted = async (): Promise<string> =>
  (await connection.tooling.executeAnonymous("Assert.areEqual('', '' + Sheep.count());")).exceptionMessage ?? '';
async function ended(id: string, isRest = false): Promise<Result> {
  for (;;) {
    const result = (await connection.metadata.checkDeployStatus(id, true, isRest)) as Result & { readonly done: boolean };
    if (result.done) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const validated = (count: number): Promise<Result> =>
  deploy(
    connection,
    classes(sheep(count)),
    { ApexClass: ['Sheep', 'SheepTest'] },
    {
      checkOnly: true,
      testLevel: 'RunSpecifiedTests',
      runTests: ['SheepTest'],
    },
  );

test('a package that is sent over REST is deployed', async () => {
  const { id } = await connection.metadata.deployRest(classZip(sheep(1)), {
    singlePackage: true,
    testLevel: 'RunSpecifiedTests',
    runTests: ['SheepTest'],
  });
  expect(await ended(id ?? '', true)).toMatchObject({
    status: 'Succeeded',
    numberTestsCompleted: 1,
    details: { componentSuccesses: [{}, {}] },
  });
  expect(await counted()).toContain('Actual: 1');
  expect(
    await connection.tooling.request({
      method: 'POST',
      url: '/tooling/runTestsSynchronous',
      body: JSON.stringify({ tests: [{ className: 'SheepTest' }] }),
      headers: { 'content-type': 'application/json' },
    }),
  ).toMatchObject({ numTestsRun: 1, numFailures: 0 });
}, 60_000);

test('a package that was validated with its tests is deployed without them, once', async () => {
  const { id } = await validated(2);
  const quick = await connection.metadata.deployRecentValidation({ id });
  expect(quick).not.toBe(id);
  expect(await ended(String(quick))).toMatchObject({ status: 'Succeeded', checkOnly: false, numberTestsTotal: 0 });
  expect(await counted()).toContain('Actual: 2');
  await expect(connection.metadata.deployRecentValidation({ id })).rejects.toThrow(
    `${id} can't be deployed: validate the package with its tests again`,
  );
}, 60_000);

test('so it is over REST', async () => {
  const { id } = await validated(3);
  expect(await ended(String(await connection.metadata.deployRecentValidation({ id, rest: true })), true)).toMatchObject({ success: true });
  expect(await counted()).toContain('Actual: 3');
}, 60_000);

test('a deployment is canceled at once while it waits, and before it counts while it runs', async () => {
  const slow = {
    Slow: 'public class Slow { public static void wait() { for (Integer i = 0; i < 400000000; i++) { } } }',
    SlowTest: '@IsTest private class SlowTest { @IsTest static void waits() { Slow.wait(); } }',
  };
  const running = await connection.metadata.deployRest(classZip(slow), { testLevel: 'RunLocalTests' });
  const waiting = await connection.metadata.deploy(classZip(sheep(4)), {});
  expect(await connection.metadata.cancelDeploy(waiting.id)).toMatchObject({ id: waiting.id, done: 'true' });
  expect(await ended(waiting.id)).toMatchObject({ status: 'Canceled', canceledByName: 'Admin User' });
  const answer = await connection.request({
    method: 'PATCH',
    url: `/metadata/deployRequest/${running.id ?? ''}`,
    body: JSON.stringify({ deployResult: { status: 'Canceling' } }),
    headers: { 'content-type': 'application/json' },
  });
  expect(answer).toMatchObject({ id: running.id, deployResult: { status: 'Canceling' } });
  expect(await ended(running.id ?? '', true)).toMatchObject({ status: 'Canceled', success: false });
  await expect(connection.metadata.cancelDeploy(waiting.id)).rejects.toThrow('Deployment already completed');
  await expect(connection.metadata.cancelDeploy('0Af000000000999')).rejects.toThrow('Invalid deploy ID');
  expect(await connection.metadata.list({ type: 'ApexClass' })).toMatchObject([{ fullName: 'Sheep' }, { fullName: 'SheepTest' }]);
  expect(await counted()).toContain('Actual: 3');
}, 60_000);

test('code that its tests run too little of is not deployed', async () => {
  const idle = {
    Idle: 'public class Idle {\n  public static void a() {\n    Integer one = 1;\n    Integer two = one;\n  }\n}',
    ...sheep(3),
  };
  const tried = async (options: object): Promise<unknown> => {
    const result = await deploy(connection, classes(idle), { ApexClass: Object.keys(idle) }, options);
    expect(result).toMatchObject({ status: 'Failed', numberComponentErrors: 0 });
    return (result.details.runTestResult as { readonly codeCoverageWarnings: unknown }).codeCoverageWarnings;
  };
  expect(await tried({ testLevel: 'RunSpecifiedTests', runTests: ['SheepTest'] })).toMatchObject([
    { name: 'Idle', message: 'Test coverage of selected Apex Class is 0%, at least 75% test coverage is required' },
  ]);
  expect(await tried({ testLevel: 'RunLocalTests' })).toMatchObject([
    { message: 'Average test coverage across all Apex Classes and Triggers is 33%, at least 75% test coverage is required.' },
  ]);
}, 60_000);

test('a request without a package is told what to send', async () => {
  const send = (body: string, type: string): Promise<unknown> =>
    connection.request({ method: 'POST', url: '/metadata/deployRequest', body, headers: { 'content-type': type } });
  await expect(send('{}', 'application/json')).rejects.toThrow('The request is no multipart/form-data');
  await expect(
    send('--a\r\nContent-Disposition: form-data; name="json"\r\n\r\n{}\r\n--a--\r\n', 'multipart/form-data; boundary=a'),
  ).rejects.toThrow('Send the package as a part of type application/zip');
});

test('who may not change metadata may not deploy', async () => {
  const [profile] = (await connection.query("SELECT Id FROM Profile WHERE Name = 'Standard User'")).records;
  await connection.sobject('User').create({
    Username: 'reader@local.example',
    LastName: 'Reader',
    Email: 'reader@local.example',
    Alias: 'reader',
    ProfileId: profile?.Id,
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
  } as never);
  const reader = await connectAs('reader@local.example');
  const refusal = 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';
  await expect(reader.metadata.deploy(classZip(sheep(5)), {})).rejects.toThrow(refusal);
  await expect(reader.metadata.deployRest(classZip(sheep(5)), {})).rejects.toThrow(refusal);
});
