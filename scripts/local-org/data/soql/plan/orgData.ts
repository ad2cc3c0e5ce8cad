/**
 * Data of the org that tests without SeeAllData do not see, although projects have it. The standard price book is seen once the test has saved it.
 * Source: Apex Developer Guide, "Isolation of Test Data from Organization Data in Unit Tests"; Apex Reference Guide, "Test", getStandardPricebookId; of documents: results of an org.
 */
import type { ObjectSchema } from '../../schema/index.ts';

/** @return a condition on the rows of FROM for tests with data of their own, `undefined` when all may be seen. */
export function hiddenFromTests(object: ObjectSchema, alias: string): string | undefined {
  const isOwn = `${alias}."Id" IN (SELECT id FROM _saved_by_test)`;
  if (object.name === 'Pricebook2') return `(${alias}."IsStandard" = 0 OR ${isOwn})`;
  return object.name === 'Document' ? isOwn : undefined;
}
