/** Writes an SFDX project of a given size: service classes with their tests, so that time on it can be measured. Same input, same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProjectSize {
  readonly folder: string;
  /** Pairs of a service class and its test class with ten tests. */
  readonly pairs: number;
  /** Goes into every file, so that no earlier run has them cached. */
  readonly stamp: string;
}

/** @return how many lines were written. */
export function writeProject({ folder, pairs, stamp }: ProjectSize): number {
  const classes = join(folder, 'force-app/main/default/classes');
  mkdirSync(classes, { recursive: true });
  writeFileSync(
    join(folder, 'sfdx-project.json'),
    '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}',
  );
  let lines = 0;
  const write = (name: string, text: string): void => {
    writeFileSync(join(classes, `${name}.cls`), text);
    lines += text.split('\n').length - 1;
  };
  for (let index = 0; index < pairs; index += 1) {
    write(`Service${String(index)}`, service(index, stamp));
    write(`Service${String(index)}Test`, serviceTest(index, stamp));
  }
  return lines;
}

const METHODS = Array.from({ length: 10 }, (_value, index) => index);

function service(index: number, stamp: string): string {
  return [
    `/** ${stamp} */`,
    `public with sharing class Service${String(index)} {`,
    '    public class Result {',
    '        public String name { get; set; }',
    '        public Decimal total { get; private set; }',
    '        public Result(String name, Decimal total) {',
    '            this.name = name;',
    '            this.total = total;',
    '        }',
    '    }',
    "    private static final Map<String, Integer> LIMITS = new Map<String, Integer>{ 'small' => 10, 'large' => 100 };",
    ...METHODS.flatMap((method) => [
      `    public static Result calculate${String(method)}(List<Account> accounts, String prefix, Integer factor) {`,
      '        Decimal total = 0;',
      '        Set<String> names = new Set<String>();',
      '        for (Account one : accounts) {',
      '            if (String.isBlank(one.Name) || !one.Name.startsWith(prefix)) {',
      '                continue;',
      '            }',
      `            total += (one.AnnualRevenue ?? 0) * factor + ${String(method)};`,
      '            names.add(one.Name.toUpperCase());',
      '        }',
      "        String name = String.join(new List<String>(names), ', ');",
      `        return new Result(name, total > LIMITS.get('large') ? total.setScale(2) : total);`,
      '    }',
    ]),
    '}',
    '',
  ].join('\n');
}

function serviceTest(index: number, stamp: string): string {
  const name = `Service${String(index)}`;
  return [
    `/** ${stamp} */`,
    '@IsTest',
    `private class ${name}Test {`,
    '    @TestSetup',
    '    static void setup() {',
    "        insert new List<Account>{ new Account(Name = 'Acme one', AnnualRevenue = 10), new Account(Name = 'Other') };",
    '    }',
    ...METHODS.flatMap((method) => [
      '    @IsTest',
      `    static void calculates${String(method)}() {`,
      '        List<Account> accounts = [SELECT Id, Name, AnnualRevenue FROM Account ORDER BY Name];',
      "        accounts.add(new Account(Name = 'Acme two', AnnualRevenue = 5.5));",
      '        Integer factor = 2;',
      '        Test.startTest();',
      `        ${name}.Result result = ${name}.calculate${String(method)}(accounts, 'Acme', factor);`,
      '        Test.stopTest();',
      "        System.assertEquals('ACME ONE, ACME TWO', result.name, 'Only those with the prefix');",
      `        System.assertEquals(31 + 2 * ${String(method)}, result.total, 'Each counts once');`,
      '        Account changed = accounts[0];',
      "        changed.Name = 'Renamed';",
      '        update changed;',
      "        System.assertEquals(1, [SELECT COUNT() FROM Account WHERE Name = 'Renamed'], 'Saved');",
      '    }',
    ]),
    '}',
    '',
  ].join('\n');
}
