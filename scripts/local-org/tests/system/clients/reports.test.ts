/** Reports and list views through an unmodified client. Source: https://jsforce.github.io/document/#analytics-api */
import { fileURLToPath } from 'node:url';
import type { Connection } from 'jsforce';
import { openOrg, type LocalOrg } from '../../../org.ts';
import { serve, type Served } from './served.ts';

let org: LocalOrg;
let served: Served;
let connection: Connection;
beforeAll(async () => {
  org = openOrg({ projectDirs: [fileURLToPath(new URL('../../notes/reports', import.meta.url))] });
  served = await serve({ org, close: () => org.close() });
  ({ connection } = served);
  await connection.sobject('Contact').create([{ LastName: 'Able', Email: 'ana@example.com' }, { LastName: 'Baker' }]);
  await connection.sobject('Shop__c').create([{ Name: 'Big shop' }, { Name: 'Small shop' }]);
});
afterAll(async () => {
  await served.close();
});
const reportNamed = async (name: string): Promise<ReturnType<Connection['analytics']['report']>> => {
  const found = (await connection.analytics.reports()).find((report) => report.name === name);
  return connection.analytics.report(found?.id ?? '');
};

test('lists, describes and runs reports', async () => {
  const report = await reportNamed('All Contacts');
  const described = await report.describe();
  expect(described.reportMetadata).toMatchObject({
    reportFormat: 'TABULAR',
    reportType: { type: 'ContactList' },
    detailColumns: ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'ACCOUNT.NAME', 'HAS_OPTED_OUT_OF_EMAIL'],
  });
  expect(described.reportExtendedMetadata.detailColumnInfo['EMAIL']).toMatchObject({ label: 'Email', dataType: 'email' });
  const result = await report.execute({ details: true });
  expect(result.allData).toBe(true);
  expect(result.factMap['T!T']?.rows?.map(({ dataCells }) => dataCells[1]?.label)).toEqual(['Baker', 'Able']);
  expect(result.factMap['T!T']?.aggregates).toEqual([{ label: '2', value: 2 }]);
});

test('runs a report with other filters', async () => {
  const report = await reportNamed('All Contacts');
  const filtered = await report.execute({
    details: true,
    metadata: { reportMetadata: { reportFilters: [{ column: 'EMAIL', operator: 'contains', value: 'ana' }] } } as never,
  });
  expect(filtered.factMap['T!T']?.rows).toHaveLength(1);
});

test('runs a report later', async () => {
  const report = await reportNamed('All Contacts');
  const asked = await report.executeAsync({ details: true });
  expect(asked.status).toBe('New');
  org.runJobsUntilIdle();
  const done = await report.instance(asked.id).retrieve();
  expect(done.attributes).toMatchObject({ status: 'Success', type: 'ReportInstance' });
  expect(done.factMap['T!T']?.rows).toHaveLength(2);
  expect((await report.instances()).map(({ id }) => id)).toEqual([asked.id]);
});

test('copies and deletes a report', async () => {
  const copy = await (await reportNamed('All Contacts')).clone('My copy');
  expect(copy.reportMetadata).toMatchObject({ name: 'My copy', developerName: 'My_copy' });
  const report = connection.analytics.report(copy.reportMetadata.id);
  expect((await report.execute({ details: true })).factMap['T!T']?.rows).toHaveLength(2);
  await report.destroy();
  await expect(report.describe()).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('names the filter that is wrong', async () => {
  const report = await reportNamed('All Contacts');
  await expect(
    report.execute({ metadata: { reportMetadata: { reportFilters: [{ column: 'NO_SUCH', operator: 'equals', value: 'x' }] } } as never }),
  ).rejects.toMatchObject({ errorCode: 'BAD_REQUEST', message: expect.stringContaining('NO_SUCH') as string });
});

test('list views tell what they are and what they show', async () => {
  const { listviews } = await connection.request<{ listviews: { id: string; label: string; describeUrl: string; resultsUrl: string }[] }>(
    '/services/data/v62.0/sobjects/Shop__c/listviews',
  );
  expect(listviews).toMatchObject([{ label: 'Big or Old', developerName: 'Big_or_Old', soqlCompatible: true }]);
  const described = await connection.request<{ query: string; columns: { fieldNameOrPath: string }[] }>(listviews[0]?.describeUrl ?? '');
  expect(described.columns.map(({ fieldNameOrPath }) => fieldNameOrPath)).toEqual(['Name', 'Owner.Alias', 'CreatedDate', 'Id']);
  expect(described.query).toContain("WHERE Name LIKE 'Big%' OR (Name LIKE '%old%' OR Name LIKE '%ancient%')");
  expect((await connection.query(described.query)).totalSize).toBe(1);
  const results = await connection.request<{
    size: number;
    done: boolean;
    records: { columns: { fieldNameOrPath: string; value: string }[] }[];
  }>(listviews[0]?.resultsUrl ?? '');
  expect(results).toMatchObject({ size: 1, done: true });
  expect(results.records[0]?.columns).toContainEqual({ fieldNameOrPath: 'Name', value: 'Big shop' });
  await expect(connection.request(`${listviews[0]?.resultsUrl ?? ''}?limit=few`)).rejects.toThrow(
    'limit is a whole number from 1 on, not few',
  );
});
