/** Key prefixes of standard objects. Source: Object Reference, "Field Types", ID. */
import { openSignatures } from '../../compiler/signatures/index.ts';
import { customPrefixes } from '../../data/schema/prefixes.ts';
import { featuresOf, standardObject } from '../../data/schema/standard/index.ts';

/** Of field histories there is one for all; so it is with the platform's lists of statuses, and a note is a document. */
const SHARED: ReadonlySet<string> = new Set(['017', '01J', '069']);

test('tell the objects apart, also those of which nothing but the fields is known', () => {
  const signatures = openSignatures();
  const features = featuresOf(new Set(['MultiCurrency']));
  const prefixes = signatures.standardObjectNames().flatMap((name) => {
    const object = standardObject(signatures, name, features);
    return object?.kind === 'object' && !SHARED.has(object.keyPrefix) ? [object.keyPrefix] : [];
  });
  expect(prefixes.filter((prefix) => !/^\w{3}$/.test(prefix))).toEqual([]);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

test('of custom metadata types count up by name; those of objects stay when others come', () => {
  const [before, after] = [
    ['Toy__c', 'Rule__mdt'],
    ['Toy__c', 'Ball__c', 'Rule__mdt', 'Area__mdt'],
  ].map(customPrefixes);
  expect(before?.get('Rule__mdt')).toBe('m00');
  expect([after?.get('Area__mdt'), after?.get('Rule__mdt')]).toEqual(['m00', 'm01']);
  expect(after?.get('Toy__c')).toBe(before?.get('Toy__c'));
});
