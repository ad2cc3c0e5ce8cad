/** What only tests may do, and what ends one: no Apex could tell. Source: seen in an org. */
import { describeError } from '../../platform/core/exceptions.ts';
import { scratchOrg } from './clients/scratchOrg.ts';

const scratch = scratchOrg({ 'classes/Empty.cls': 'public class Empty { }' });
afterAll(() => scratch.close());

function thrownBy(apex: string): string {
  try {
    scratch.org.executeAnonymous(apex);
    return 'nothing was thrown';
  } catch (error) {
    return describeError(error);
  }
}

test.each([
  ['Test.setMock(HttpCalloutMock.class, null);', 'System.TypeException: Test.setMock() can only be called from test methods'],
  ["Test.loadData(Account.SObjectType, 'Rows');", 'System.TypeException: Test.loadData() can only be called from test methods'],
  ['Test.createStub(String.class, null);', 'System.TypeException: Test.createStub() can only be called from test methods'],
  ['Test.getFlexQueueOrder();', 'System.TypeException: Test.getFlexQueueOrder() can only be called from test methods'],
  [
    'Test.setFixedSearchResults(new List<Id>());',
    'System.StringException: Test.setFixedSearchResults() can only be called from testMethods',
  ],
  ["Test.setCurrentPage(new PageReference('/x'));", 'System.StringException: Test.setCurrentPage() can only be called from testMethods'],
  ['System.runAs(new User(Id = UserInfo.getUserId())) { }', 'System.TypeException: System.runAs can only be used within a test method: '],
])('%s is for tests', (apex, words) => {
  expect(thrownBy(apex)).toBe(words);
});

test.each([
  ["Assert.isTrue(false, 'why');", 'why'],
  ["Assert.fail('why');", 'Assertion failed: why'],
  ['Assert.fail();', 'Assertion failed'],
  ["Assert.isNull(1, 'why');", 'Nullable object asserted with non null value: why'],
  ['Assert.isNotNull(null);', 'Instance expected to be a non null value'],
  ["Assert.isInstanceOfType(null, String.class, 'why');", 'The provided object is not an instance of class String: why'],
  ['Assert.isNotInstanceOfType(new Account(), SObject.class);', 'The provided object is an instance of class SObject'],
  ["Assert.areNotEqual(1, 1.0, 'why');", 'why: Same value: 1'],
  ["System.assertEquals(1, 2, '');", ': Expected: 1, Actual: 2'],
])('%s says what it found', (apex, words) => {
  expect(thrownBy(`try { ${apex} } catch (Exception e) { }`)).toBe(`System.AssertException: Assertion Failed: ${words}`);
});

test.each([
  'List<Object> a = new List<Object>(); a.add(a); System.assertEquals(a, a);',
  "Map<String, Object> a = new Map<String, Object>(); a.put('b', new List<Object>{ a }); System.assertEquals(a, a);",
  'List<Object> a = new List<Object>(); a.add(a); List<Object> b = new List<Object>(); b.add(b); System.assertNotEquals(a, b);',
])('%s never comes to an end', (apex) => {
  expect(thrownBy(`try { ${apex} } catch (Exception e) { }`)).toBe('System.LimitException: Maximum stack depth reached: 2');
  expect(thrownBy('List<Object> a = new List<Object>{ 1 }; a.add(a); System.assertNotEquals(new List<Object>{ 2, 3 }, a);')).toBe(
    'nothing was thrown',
  );
});

test.each([
  ['Test.stopTest();', 'Testing has not started'],
  ['Test.startTest(); Test.startTest();', 'Testing already started'],
  ['Test.startTest(); Test.stopTest(); Test.stopTest();', 'Testing already stopped'],
])('%s ends the test, whatever it catches', (apex, words) => {
  expect(thrownBy(`try { ${apex} } catch (Exception e) { }`)).toBe(`System.FinalException: ${words}`);
});

test('classes of anonymous blocks go by their own name', () => {
  expect(thrownBy('class Job implements Queueable { }')).toContain('Class Job must implement the method: void System.Queueable.execute');
});
