/** The part of a query that its error shows. Source: public reports of deployments and of packages that could not be installed. */
import { withExcerpt } from '../../compiler/check/expressions/queryExcerpt.ts';

const shown = (text: string, word: string): readonly string[] =>
  withExcerpt({ text, range: { line: 1, column: 1, start: 100, end: 0 } }, 101 + text.indexOf(word), 'said').split('\n');

it('shows whole words, and no comma behind the last one', () => {
  expect(shown('SELECT Id, LoginTime, SourceIp, LoginUrl, NetworkId,Platform, Application, Browser,LoginGeoId', 'NetworkId')).toEqual([
    '',
    'LoginTime, SourceIp, LoginUrl, NetworkId,Platform, Application',
    '                               ^',
    'ERROR at Row:1:Column:43',
    'said',
  ]);
});

it('counts binds as they are written, and shows a word that ends right before the part', () => {
  const text =
    "SELECT Id, Name, Email, MobilePhone, Account.Name FROM Contact WHERE (id = :name OR Name LIKE :('%' + name + '%') OR Email LIKE :name)";
  const [, part, caret] = shown(text, 'Name LIKE');
  expect(part).toBe("FROM Contact WHERE (id = :name OR Name LIKE :('%' + name + '%') OR");
  expect(caret).toBe(`${' '.repeat(34)}^`);
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

it('leaves commas and signs of texts alone', () => {
  expect(shown("SELECT Id FROM Account WHERE Name='a,b=c' AND Nope=1", 'Nope')[3]).toBe('ERROR at Row:1:Column:49');
});
