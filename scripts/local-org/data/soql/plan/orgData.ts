/**
 * Data of the org that tests without SeeAllData do not see. The standard price book is seen once the test has saved it.
 * Source: Apex Developer Guide, "Isolation of Test Data from Organization Data in Unit Tests"; Apex Reference Guide, "Test", getStandardPricebookId.
 */
import type { ObjectSchema } from '../../schema/index.ts';

/** @return a condition on the rows of FROM for tests with data of their own, `undefined` when all may be seen. */
export function hiddenFromTests(object: ObjectSchema, alias: string): string | undefined {
  if (object.name !== 'Pricebook2') return undefined;
  return `(${alias}."IsStandard" = 0 OR ${alias}."Id" IN (SELECT id FROM _saved_by_test))`;
}
