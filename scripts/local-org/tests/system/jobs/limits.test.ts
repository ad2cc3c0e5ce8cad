import { scratchOrg } from '../clients/scratchOrg.ts';

const run = async (apex: string): Promise<string> => {
  const scratch = scratchOrg({
    'classes/Counting.cls': 'public class Counting { public static Integer next(Integer i) { return i + 1; } }',
  });
  try {
    scratch.org.executeAnonymous(apex);
    return 'nothing was thrown';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await scratch.close();
  }
};

test('a heap that grows without end is stopped, and no catch of Apex sees it', async () => {
  expect(
    await run(
      "List<List<Integer>> all = new List<List<Integer>>(); try { for (Integer i = 0; i < 100000000; i = Counting.next(i)) { all.add(new Integer[500]); } } catch (Exception e) { System.debug('caught'); }",
    ),
  ).toMatch(/^Apex heap size too large: \d+$/);
});

test('garbage is no heap', async () => {
  expect(
    await run(
      'for (Integer i = 0; i < 300000; i = Counting.next(i)) { List<Integer> gone = new List<Integer>{ i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i }; }',
    ),
  ).toBe('nothing was thrown');
});

test('the one query too many ends the transaction', async () => {
  expect(
    await run(
      "for (Integer i = 0; i < 200; i++) { try { List<Account> none = [SELECT Id FROM Account]; } catch (Exception e) { System.debug('caught'); } }",
    ),
  ).toBe('Too many SOQL queries: 101');
});
