/** Apex over REST: classes that answer, anonymous code and tests. */
import { waitFor } from '../waitFor.ts';
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('calls Apex REST', async () => {
  expect(await served.connection.apex.get('/shelf/7?q=x')).toBe('/shelf/7|x');
  expect(await served.connection.apex.post('/shelf/', { title: 'T', pages: 1 })).toEqual({ title: 'T', pages: 2 });
  expect(await served.connection.apex.put('/shelf/', { a: 1 })).toEqual({ was: { a: 1 } });
  await expect(served.connection.apex.patch('/shelf/1', {})).rejects.toMatchObject({
    errorCode: 'APEX_ERROR',
    message: expect.stringMatching(/^System.IllegalArgumentException: no\n\nClass.Shelf.gone: line 5, column \d+$/),
  });
  await expect(served.connection.apex.post('/shelf/', { title: 'T', pages: 1, more: 2 })).rejects.toMatchObject({
    errorCode: 'JSON_PARSER_ERROR',
    message: 'Unexpected parameter encountered during deserialization: more',
  });
  await expect(served.connection.apex.delete('/shelf/1')).rejects.toMatchObject({ errorCode: 'METHOD_NOT_ALLOWED' });
  await expect(served.connection.apex.get('/nothing/')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('runs anonymous Apex and tests', async () => {
  expect(await served.connection.tooling.executeAnonymous("insert new Account(Name = 'Anonymous');")).toMatchObject({
    compiled: true,
    success: true,
  });
  expect(await served.connection.tooling.executeAnonymous('Integer x = 1 / 0;')).toMatchObject({
    compiled: true,
    success: false,
    exceptionMessage: 'System.MathException: Divide by 0',
  });
  expect(await served.connection.tooling.executeAnonymous('nonsense')).toMatchObject({ compiled: false, success: false });
  const run = await served.connection.requestPost('/services/data/v62.0/tooling/runTestsSynchronous', {
    tests: [{ className: 'ShelfTest' }],
  });
  expect(run).toMatchObject({
    numTestsRun: 2,
    numFailures: 1,
    successes: [{ methodName: 'passes' }],
    failures: [{ methodName: 'fails', message: 'System.AssertException: Assertion Failed: Assertion failed: as meant' }],
  });
});

test('runs tests as a job, with the coverage of classes and of each test', async () => {
  const job = await served.connection.requestPost<string>('/services/data/v62.0/tooling/runTestsAsynchronous/', {
    tests: [{ className: 'ShelfTest', testMethods: ['passes'] }],
  });
  expect(job).toMatch(/^707/);
  const [run] = await waitFor(
    async () =>
      (
        await served.connection.tooling.query(
          `SELECT Status, MethodsCompleted FROM ApexTestRunResult WHERE AsyncApexJobId = '${job}' AND Status = 'Completed'`,
        )
      ).records,
  );
  expect(run).toMatchObject({ MethodsCompleted: 1 });
  expect(
    (
      await served.connection.tooling.query(
        `SELECT MethodName, Outcome, ApexClass.Name, QueueItem.Status FROM ApexTestResult WHERE AsyncApexJobId = '${job}'`,
      )
    ).records,
  ).toMatchObject([{ MethodName: 'passes', Outcome: 'Pass', ApexClass: { Name: 'ShelfTest' }, QueueItem: { Status: 'Completed' } }]);
  expect(
    (
      await served.connection.tooling.query(
        'SELECT TestMethodName, NumLinesCovered, Coverage, ApexClassOrTrigger.Name FROM ApexCodeCoverage',
      )
    ).records,
  ).toMatchObject([
    { TestMethodName: 'passes', NumLinesCovered: 1, Coverage: { coveredLines: [3] }, ApexClassOrTrigger: { Name: 'Shelf' } },
  ]);
  expect((await served.connection.tooling.query('SELECT PercentCovered FROM ApexOrgWideCoverage')).records).toMatchObject([
    { PercentCovered: 25 },
  ]);
  await expect(served.connection.query('SELECT Id FROM ApexCodeCoverage')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  await expect(
    served.connection.requestPost('/services/data/v62.0/tooling/runTestsAsynchronous', { tests: [{ className: 'Shelf' }] }),
  ).rejects.toMatchObject({ errorCode: 'INVALID_INPUT' });
});
