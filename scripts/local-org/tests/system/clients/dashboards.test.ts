/** Dashboards through an unmodified client. Source: https://jsforce.github.io/document/#analytics-api */
import { fileURLToPath } from 'node:url';
import type { Connection } from 'jsforce';
import { openOrg, type LocalOrg } from '../../../org.ts';
import { serve, type Served } from './served.ts';

interface Group {
  readonly label: string;
}
interface Answer {
  readonly componentData: readonly {
    readonly reportResult: {
      readonly factMap: Readonly<
        Record<string, { readonly aggregates: readonly { readonly value: number }[]; readonly rows?: readonly unknown[] }>
      >;
      readonly groupingsDown: { readonly groupings: readonly Group[] };
      readonly reportMetadata: { readonly aggregates: readonly string[]; readonly detailColumns: readonly string[] };
    } | null;
    readonly status: { readonly dataStatus: string; readonly errorMessage: string | null };
  }[];
  readonly dashboardMetadata: {
    readonly name: string;
    readonly layout: object;
    readonly components: readonly object[];
    readonly runningUser: object;
  };
}

let org: LocalOrg;
let served: Served;
let connection: Connection;
beforeAll(async () => {
  org = openOrg({ projectDirs: [fileURLToPath(new URL('../../notes/reports', import.meta.url))] });
  org.executeAnonymous(`
    insert new List<Contact>{ new Contact(LastName = 'Able'), new Contact(LastName = 'Baker') };
    insert new List<Sale__c>{
      new Sale__c(Kind__c = 'Shop', Amount__c = 5, SoldOn__c = Date.newInstance(2026, 1, 3)),
      new Sale__c(Kind__c = 'Web', Amount__c = 30, SoldOn__c = Date.newInstance(2026, 1, 9)),
      new Sale__c(Kind__c = 'Web', Amount__c = 7, SoldOn__c = Date.newInstance(2026, 2, 2))
    };
    Profile standard = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
    insert new User(LastName = 'Seller', Username = 'seller@example.com', Email = 's@example.com', Alias = 'seller', ProfileId = standard.Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
  `);
  served = await serve({ org, close: () => org.close() });
  ({ connection } = served);
});
afterAll(async () => {
  await served.close();
});

async function results(title: string, by: Connection = connection): Promise<Answer> {
  const found = (await by.analytics.dashboards()).find(({ name }) => name === title);
  return by.request<Answer>(found?.url ?? '');
}

test('lists and describes dashboards', async () => {
  expect((await connection.analytics.dashboards()).map(({ name }) => name)).toEqual(['My Sales', 'Sales at a Glance']);
  const { dashboardMetadata: grid } = await results('Sales at a Glance');
  expect(grid.layout).toMatchObject({ gridLayout: true, numColumns: 12, rowHeight: 36 });
  expect(grid.components[1]).toMatchObject({
    header: 'Sold by Kind',
    componentData: 1,
    properties: { visualizationType: 'Column', visualizationProperties: { groupByType: 'stacked' } },
  });
  expect(grid.runningUser).toMatchObject({ displayName: 'Admin User' });
  const { dashboardMetadata: columns } = await results('My Sales');
  expect(columns.layout).toEqual({ gridLayout: false, columns: [{ components: [0] }, { components: [1] }] });
});

test('groups and sums up each component as it asks, whatever its report does', async () => {
  const { componentData: data } = await results('Sales at a Glance');
  const totalOf = (index: number, key: string): number | undefined => data[index]?.reportResult?.factMap[key]?.aggregates[0]?.value;
  expect(data[0]?.reportResult?.reportMetadata.aggregates[0]).toBe('s!Sale__c.Amount__c');
  expect(totalOf(0, 'T!T')).toBe(42);
  // the larger group first, months within it
  expect(data[1]?.reportResult?.groupingsDown.groupings.map(({ label }) => label)).toEqual(['Online', 'In the shop']);
  expect([totalOf(1, '0!T'), totalOf(1, '0_0!T'), totalOf(1, '0_1!T'), totalOf(1, '1!T')]).toEqual([37, 30, 7, 5]);
  expect(data[2]?.reportResult?.reportMetadata.detailColumns).toEqual(['LAST_NAME']);
  expect(data[2]?.reportResult?.factMap['T!T']?.rows).toHaveLength(2);
});

test('says what is wrong with a component whose report is gone, and shows the others', async () => {
  const { componentData: data } = await results('Sales at a Glance');
  expect(data.map(({ status }) => status.dataStatus)).toEqual(['DATA', 'DATA', 'DATA', 'DATA', 'ERROR']);
  expect(data[4]).toMatchObject({ reportResult: null, status: { errorMessage: expect.stringContaining('unavailable') as string } });
});

test('opens for others what their folder shares, as its running user sees it', async () => {
  const seller = await served.connectAs('seller@example.com');
  expect((await seller.analytics.dashboards()).map(({ name }) => name)).toEqual(['Sales at a Glance']);
  const { componentData: data, dashboardMetadata } = await results('Sales at a Glance', seller);
  expect(dashboardMetadata.runningUser).toMatchObject({ displayName: 'Admin User' });
  expect(data[0]?.reportResult?.factMap['T!T']?.aggregates[0]?.value).toBe(42);
  const [hidden] = (await connection.analytics.dashboards()).filter(({ name }) => name === 'My Sales');
  await expect(seller.request(hidden?.url ?? '')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('shows a dynamic dashboard as whoever looks', async () => {
  expect((await results('My Sales')).dashboardMetadata.runningUser).toMatchObject({ displayName: 'Admin User' });
  const { records } = await connection.query(`SELECT Type, RunningUserId FROM Dashboard WHERE Title = 'My Sales'`);
  expect(records[0]).toMatchObject({ Type: 'LoggedInUser', RunningUserId: null });
});
