/** Fuzzy matching methods. Source: Salesforce Help, "Matching Methods Used with Matching Rules" and "Matching Algorithms Used with Matching Methods", with their examples. */
import { matchesFuzzily } from '../../data/dml/rules/fuzzyMatch.ts';
import { editSimilarity, jaroWinkler } from '../../data/dml/rules/similarity.ts';

test('algorithms score as their pages say', () => {
  expect(Math.round(editSimilarity('VP Sales', 'VP of Sales'))).toBe(73);
  expect(Math.round(jaroWinkler('Johnny', 'Johny'))).toBe(97);
  expect([editSimilarity('a', 'b'), jaroWinkler('abc', 'xyz'), jaroWinkler('same', 'same')]).toEqual([0, 0, 100]);
});

const ALIKE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  FirstName: [
    ['Johnny', 'JOHNY'],
    ['Jonathan', 'J.'],
    ['Marc', 'Marc Russell'],
    ['José', 'Jose'],
  ],
  LastName: [["O'Neil", 'O Neil']],
  CompanyName: [
    ['Advanced Micro Devices', 'AMD'],
    ['Acme', 'ACME, Inc.'],
  ],
  Title: [['Vice President', 'VP']],
  Phone: [
    ['1-415-555-1234', '1-415-555-5678'],
    ['(415) 555-1234', '+1 415 555 1234'],
    ['+44 20 7946 0000', '442079460000'],
  ],
  City: [['Philadelphia', 'Philadelpia']],
  Zip: [['94104-1001', '94104']],
  Street: [['1 Market St', '1 market st.']],
};
const OTHERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  FirstName: [
    ['Ana', 'Bob'],
    ['J', 'Bob'],
  ],
  LastName: [['Smith', 'Smyth']],
  CompanyName: [
    ['Acme', 'A'],
    ['Acme Inc', 'Apex Inc'],
    ['Inc', 'Corp'],
  ],
  Phone: [
    ['1-415-555-1234', '1-415-556-1234'],
    ['1-415-555-1234', '1-416-555-1234'],
    ['415-555-1234', '1-415-555-5678'],
  ],
  City: [['Berlin', 'Bern']],
  Zip: [['94104', '94105']],
  Street: [['123 Market Street, Suite 100', '123 Market Drive, Suite 300']],
};

test.each(Object.keys(ALIKE))('%s finds what is alike', (method) => {
  for (const [left, right] of ALIKE[method] ?? []) {
    expect([left, right, matchesFuzzily(method, left, right)]).toEqual([left, right, true]);
    expect([right, left, matchesFuzzily(method, right, left)]).toEqual([right, left, true]);
  }
});
test.each(Object.keys(OTHERS))('%s finds nothing else', (method) => {
  for (const [left, right] of OTHERS[method] ?? [])
    expect([left, right, matchesFuzzily(method, left, right)]).toEqual([left, right, false]);
});
