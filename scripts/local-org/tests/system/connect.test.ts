/** What Connect in Apex answers outside of tests: in them, feeds and searches answer only what the test has set. Source: Apex Developer Guide, "Testing ConnectApi Code". */
import { runTests } from '../../jobs/testRun/testRunner.ts';
import { openOrg, type LocalOrg } from '../../org.ts';
import { scratchOrg } from './clients/scratchOrg.ts';

let org: LocalOrg;
beforeAll(() => {
  org = openOrg({ projectDirs: [], report: () => undefined });
});
afterAll(() => org.close());

test('a feed is read in pages, the newest post first', () => {
  org.executeAnonymous(`
    Account account = new Account(Name = 'Harbour Books');
    insert account;
    for (Integer index = 1; index <= 3; index++) {
      ConnectApi.ChatterFeeds.postFeedElement(null, account.Id, ConnectApi.FeedElementType.FeedItem, 'Post ' + index);
    }
    ConnectApi.FeedElementPage page = ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Record, account.Id);
    Assert.areEqual(3, page.elements.size());
    Assert.areEqual('Post 3', page.elements[0].body.text);
    Assert.isNull(page.nextPageToken);
    page = ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Record, account.Id, null, 2, ConnectApi.FeedSortOrder.CreatedDateDesc);
    Assert.areEqual(2, page.elements.size());
    page = ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Record, account.Id, page.nextPageToken, 2, ConnectApi.FeedSortOrder.CreatedDateDesc);
    Assert.areEqual('Post 1', page.elements[0].body.text);
    Assert.areEqual('Post 3', ConnectApi.ChatterFeeds.getFeedItemsFromFeed(null, ConnectApi.FeedType.Record, account.Id).items[0].body.text);
    Assert.areEqual('Harbour Books', page.elements[0].parent.name);
    Assert.areEqual(UserInfo.getName(), ((ConnectApi.FeedItem) page.elements[0]).actor.name);
    try {
      ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Record, account.Id, null, 101, null);
      Assert.fail('101 are too many');
    } catch (ConnectApi.ConnectApiException refused) {
      Assert.isTrue(refused.getMessage().contains('pageSize'));
    }
  `);
});

test('posts, people and groups are found by their words', () => {
  org.executeAnonymous(`
    ConnectApi.ChatterFeeds.postFeedElement(null, 'me', ConnectApi.FeedElementType.FeedItem, 'Closed on Monday');
    Assert.areEqual(1, ConnectApi.ChatterFeeds.searchFeedElements(null, 'monday').elements.size());
    Assert.areEqual(UserInfo.getUserId(), ConnectApi.ChatterUsers.searchUsers(null, UserInfo.getLastName()).users[0].id);
    ConnectApi.ChatterGroupInput input = new ConnectApi.ChatterGroupInput();
    input.name = 'Night readers';
    ConnectApi.ChatterGroups.createGroup(null, input);
    Assert.areEqual('Night readers', ConnectApi.ChatterGroups.searchGroups(null, 'Night').groups[0].name);
  `);
});

/** Source: the tests of a published payment adapter, which see only their own data. */
test('tests that see only their own data may ask Order Management, which is not built', async () => {
  const own = scratchOrg({
    'classes/OrdersTest.cls':
      '@IsTest private class OrdersTest { @IsTest static void sums() { ConnectApi.OrderSummaryCreation.createOrderSummary(null); } }',
  });
  const { tests } = runTests(own.org);
  await own.close();
  expect(tests.map(({ message, notImplemented }) => [notImplemented, message])).toEqual([
    [true, expect.stringContaining('ConnectApi.OrderSummaryCreation.createOrderSummary')],
  ]);
});
