import { scratchOrg } from '../clients/scratchOrg.ts';

const HEAVY = `public class Heavy implements Queueable, Database.Batchable<Integer> {
  public String text;
  public void execute(QueueableContext context) {}
  public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>(); }
  public void execute(Database.BatchableContext context, List<Integer> scope) {}
  public void finish(Database.BatchableContext context) {}
}`;

const run = async (apex: string): Promise<string> => {
  const scratch = scratchOrg({
    'classes/Counting.cls': 'public class Counting { public static Integer next(Integer i) { return i + 1; } }',
    'classes/Heavy.cls': HEAVY,
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

/** Source: seen in orgs. */
test('a text that doubles without end is a limit, and no catch of Apex sees it', async () => {
  expect(await run("String text = 'x'; try { while (true) { text += text; } } catch (Exception e) { System.debug('caught'); }")).toBe(
    'String length exceeds maximum: 6000000',
  );
});

/** Source: Apex Developer Guide, "Using Patterns and Matchers". */
test('a pattern that tries a text in ever more ways is a limit, and one that only looks like it is none', async () => {
  expect(await run("try { Pattern.matches('(a+)+b', 'a'.repeat(40)); } catch (Exception e) { System.debug('caught'); }")).toBe(
    'Regex too complicated',
  );
  expect(await run("Assert.isTrue(Pattern.matches('(\\\\w+\\\\s?)+', 'word '.repeat(20000)));")).toBe('nothing was thrown');
});

/** Source: seen in an org; bytes count, not characters. */
test('text of more than 6,000,000 bytes makes no blob', async () => {
  expect(await run("Blob most = Blob.valueOf('é'.repeat(3000000));")).toBe('nothing was thrown');
  expect(await run("try { Blob more = Blob.valueOf('é'.repeat(3000001)); } catch (Exception e) { System.debug('caught'); }")).toBe(
    'BlobValue length exceeds maximum: 6000000',
  );
});

/** Source: seen in an org. */
test('a job that keeps 6,000,000 characters is refused where it is enqueued, and no catch of Apex sees it', async () => {
  expect(await run("Heavy job = new Heavy(); job.text = 'x'.repeat(5900000); System.enqueueJob(job);")).toBe('nothing was thrown');
  const enqueue = (how: string): string =>
    `Heavy job = new Heavy(); job.text = 'x'.repeat(6000000); try { ${how}; } catch (Exception e) { System.debug('caught'); }`;
  expect(await run(enqueue('System.enqueueJob(job)'))).toBe('Batchable instance is too big: Heavy');
  expect(await run(enqueue('Database.executeBatch(job)'))).toBe('Batchable instance is too big: Heavy');
});
