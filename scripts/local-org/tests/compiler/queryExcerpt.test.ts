/** The part of a query that its error shows. Source: public reports of deployments and of packages that could not be installed; of the columns, the Apex compiler's front end. */
import { withExcerpt } from '../../compiler/syntax/queryExcerpt.ts';
import { parseQuery } from '../../compiler/syntax/index.ts';

function shown(text: string, word: string): readonly string[] {
  const { tree } = parseQuery(`[${text}`.replace('[', ' '));
  if (tree === undefined) throw new Error('It is no query');
  return withExcerpt({ query: tree, text, range: { line: 1, column: 1, start: 0, end: 0 } }, 1 + text.indexOf(word), 'said').split('\n');
}

it('shows whole words, and no comma behind the last one', () => {
  const text =
    'SELECT Id, LoginTime, SourceIp, LoginUrl, NetworkId,Platform, Application, Browser,LoginGeoId FROM LoginHistory WHERE Id =: realSession';
  expect(shown(text, 'NetworkId')).toEqual([
    '',
    'LoginTime, SourceIp, LoginUrl, NetworkId,Platform, Application',
    '                               ^',
    'ERROR at Row:1:Column:43',
    'said',
  ]);
});

it('shows a word that ends right before the part', () => {
  const text = "SELECT Id, Name, Email, MobilePhone, Account.X FROM Contact WHERE (Id = '1' OR Name LIKE 'nobody' OR Email LIKE 'x')";
  const [, part, caret] = shown(text, 'Name LIKE');
  expect(part).toBe("FROM Contact WHERE (Id = '1' OR Name LIKE 'nobody' OR Email LIKE");
  expect(caret).toBe(`${' '.repeat(32)}^`);
});

it('counts the rows between the brackets, and the columns with what stands before the words', () => {
  const text = '\n            SELECT Id, Name\n            FROM Contact\n            WHERE Name LIKE :key AND Picture__c != null\n        ';
  expect(shown(text, 'Name LIKE')).toEqual([
    '',
    '            WHERE Name LIKE :key AND Picture__c !=',
    '                  ^',
    'ERROR at Row:4:Column:19',
    'said',
  ]);
});

it.each([
  ["SELECT Id FROM Account WHERE Name='a,b=c' AND Nope=1", 'Nope', 50],
  ['SELECT   Id , Nope FROM Account', 'Nope', 12],
  ['SELECT Id FROM Account WHERE Id = :x AND Nope = 1', 'Nope', 49],
  ['SELECT Id FROM Account WHERE (((Nope = 1)))', 'Nope', 30],
  ["SELECT Id FROM Account WHERE Id IN('a','b') OR (NOT Nope = 1)", 'Nope', 56],
  ['SELECT Id FROM Account ORDER BY Name desc, Nope', 'Nope', 56],
  ['select id, (select id from contacts order by name), nope from account', 'nope', 69],
])('counts columns in the text that the compiler makes of %s', (text, word, column) => {
  expect(shown(text, word)[3]).toBe(`ERROR at Row:1:Column:${String(column)}`);
});
