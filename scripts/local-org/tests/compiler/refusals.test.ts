/**
 * What the compiler refuses and what it takes, program by program.
 * Source: words and places of the Apex compiler's front end as Salesforce's language server ships it; Apex Developer Guide.
 */
import type { LocalOrg } from '../../org.ts';
import { openEmptyOrg, refusals } from './compile.ts';
import { ACCEPTED_TABLES } from './refused/accepted/index.ts';
import { DECLARATIONS_TABLES } from './refused/declarations/index.ts';
import { EXPRESSIONS_TABLES } from './refused/expressions/index.ts';
import { INHERITANCE_TABLES } from './refused/inheritance/index.ts';
import { ORDER_TABLES } from './refused/order/index.ts';
import { QUERIES_TABLES } from './refused/queries/index.ts';
import { RECOVERY_TABLES } from './refused/recovery/index.ts';
import { STATEMENTS_TABLES } from './refused/statements/index.ts';
import { TYPES_TABLES } from './refused/types/index.ts';
import { RECORDED } from './refused/recorded.ts';
import { OTHER } from './refused/types/visibility.ts';
import type { Tables } from './refused/row.ts';

const FOLDERS: Readonly<Record<string, Tables>> = {
  accepted: ACCEPTED_TABLES,
  declarations: DECLARATIONS_TABLES,
  expressions: EXPRESSIONS_TABLES,
  inheritance: INHERITANCE_TABLES,
  order: ORDER_TABLES,
  queries: QUERIES_TABLES,
  recovery: RECOVERY_TABLES,
  statements: STATEMENTS_TABLES,
  types: TYPES_TABLES,
  recorded: { orgs: RECORDED },
};
const TABLES = Object.entries(FOLDERS).flatMap(([folder, tables]) =>
  Object.entries(tables).map(([name, rows]) => [`${folder}: ${name}`, rows] as const),
);

let org: LocalOrg;
beforeAll(() => {
  org = openEmptyOrg();
});
afterAll(() => org.close());

describe.each(TABLES)('%s', (_name, rows) => {
  it.each(rows)('$code', ({ code, says }) => {
    expect(refusals(org, code, { Other: OTHER })).toEqual(says);
  });
});

test('a class with a syntax error has its own types where other classes name them', () => {
  const wrong =
    'public class Wrong { public class Own { } Own go() { return Other.give(); } void stay() { Other.take(new Own()); String s = Other.give(); x =; } }';
  const other = 'public class Other { public static Wrong.Own give() { return null; } public static void take(Wrong.Own given) { } }';
  expect(refusals(org, wrong, { Other: other })).toEqual([
    "1:142 Unexpected token ';'.",
    '1:121 Illegal assignment from Wrong.Own to String',
    '1:139 Variable does not exist: x',
  ]);
});
