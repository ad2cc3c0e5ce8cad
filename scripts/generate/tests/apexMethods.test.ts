import { parseClassFile } from '../../local-org/compiler/syntax/index.ts';
import { knownTypes, planned } from '../apexMethods/index.ts';
import type { ApexSource } from '../apexMethods/readClasses.ts';

function source(text: string): ApexSource {
  const { tree } = parseClassFile('A.cls', text);
  if (tree?.kind !== 'class-file') throw new Error('no class');
  return { type: tree.type, text };
}
function declarations(...texts: readonly string[]): string {
  const classes = texts.map(source);
  return planned(classes, knownTypes(classes, ['Book__c']))
    .map(({ content }) => content)
    .join('\n');
}

describe('the types of Apex methods', () => {
  it('give a cacheable method a wire adapter and keep the names of its parameters', () => {
    const text = declarations(
      'public class A { @AuraEnabled(cacheable=true) public static List<String> find(String term, Integer size) { return null; } }',
    );
    expect(text).toContain(`declare module '@salesforce/apex/A.find'`);
    expect(text).toContain('const find: CacheableApexMethod<{ term: string | null; size: number | null }, string[]>;');
  });

  it('carry only fields for the browser, and null where the ApexDoc says so', () => {
    const text = declarations(
      'public class A { public class Row { /** Null when unknown. */ @AuraEnabled public Datetime at; @AuraEnabled public Map<String, Decimal> sums { get; set; } public String secret; } @AuraEnabled public static Row[] rows() { return null; } }',
    );
    expect(text).toMatch(/at: string \| null;\s+sums: Record<string, number>;\s+\}/);
    expect(text).not.toContain('secret');
    expect(text).toContain('const rows: ApexMethod<Record<string, never>, Row[]>;');
  });

  it('import types of other classes, and prefer the own inner class of a name', () => {
    const text = declarations(
      'public class A { public class Row { @AuraEnabled public B.Row other; } @AuraEnabled public static Row one() { return null; } }',
      'public class B { public enum Kind { X, Y } public class Row { @AuraEnabled public Kind kind; } }',
    );
    expect(text).toContain(`import type { Row as BRow } from '@salesforce/apex/B';`);
    expect(text).toContain(`export type Kind = 'X' | 'Y';`);
  });

  it('hand out records, and refuse what cannot travel by its name', () => {
    expect(declarations('public class A { @AuraEnabled public static Book__c one() { return null; } }')).toContain('ApexRecord');
    expect(() => declarations('public class A { @AuraEnabled public static Http one() { return null; } }')).toThrow(
      'Http cannot travel to the browser',
    );
  });
});
