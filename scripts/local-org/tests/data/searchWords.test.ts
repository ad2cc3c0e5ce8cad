/** The words of searches. Source: SOQL and SOSL Reference, "FIND {SearchQuery}". */
import { wantedOf, wordsOf } from '../../data/sosl/words.ts';

test.each([
  ['acme', 'The ACME company', true],
  ['acme', 'Acmeville', false],
  ['acm*', 'Acmeville', true],
  ['?cme', 'Acme', true],
  ['"new york"', 'York, new', false],
  ['"new york"', 'In New York', true],
  ['new york', 'York, new', true],
  ['paris OR rome', 'Rome', true],
  ['paris AND NOT hilton', 'Hilton Paris', false],
  ['(paris OR rome) AND jones', 'Jones of Rome', true],
  ['emile', 'Émile', true],
  ['ana@example.com', 'ana@example.com', true],
])('%s in %s: %s', (search, text, isFound) => {
  expect(wantedOf(search)(wordsOf(text))).toBe(isFound);
});
