/** Code coverage as the Tooling API keeps it: a row a test and class, and what they come to together. Source: Tooling API, "ApexCodeCoverage", "ApexCodeCoverageAggregate", "ApexOrgWideCoverage". */
import { toolingName } from '../../../data/schema/standard/tooling.ts';
import type { TestRun } from '../../../jobs/testRun/testRunner.ts';
import type { LocalOrg } from '../../../org.ts';
import type { SqlValue } from '../../../data/store/values.ts';

interface Lines {
  readonly covered: readonly number[];
  readonly uncovered: readonly number[];
}
/** A class or trigger with its lines. */
export interface CoveredCode extends Lines {
  readonly id: string;
  readonly name: string;
  readonly type: 'Class' | 'Trigger';
}

export class CoverageRows {
  private readonly org: LocalOrg;
  /** What was counted of code that is compiled anew says nothing about it. */
  constructor(org: LocalOrg) {
    this.org = org;
    for (const table of ['ApexCodeCoverage', 'ApexCodeCoverageAggregate', 'ApexOrgWideCoverage'])
      org.data.store.run(`DELETE FROM "${table}"`);
  }

  /** Replaces what is known of the run's tests, and sums up. @return the run's own coverage. */
  record(run: TestRun): readonly CoveredCode[] {
    const code = this.codeByFile();
    const classIds = new Map(
      this.org.data.store.all('SELECT "Id", "Name" FROM "ApexClass"').map((row) => [String(row['Name']).toLowerCase(), String(row['Id'])]),
    );
    for (const { class: name, method, covered = [] } of run.tests) {
      const testId = classIds.get(name.toLowerCase()) ?? null;
      this.org.data.store.run('DELETE FROM "ApexCodeCoverage" WHERE "ApexTestClassId" = ? AND "TestMethodName" = ?', [testId, method]);
      for (const { file, lines } of covered) {
        const target = code.get(file);
        if (target !== undefined)
          this.add('ApexCodeCoverage', {
            ApexTestClassId: testId,
            TestMethodName: method,
            ...columns(target.id, linesOf(target.executable, lines)),
          });
      }
    }
    this.sumUp(code);
    return run.coverage.flatMap(({ file, uncovered }) => {
      const target = code.get(file);
      return target === undefined ? [] : [{ ...target, uncovered, covered: target.executable.filter((line) => !uncovered.includes(line)) }];
    });
  }

  private sumUp(code: ReturnType<CoverageRows['codeByFile']>): void {
    const { store } = this.org.data;
    const hit = new Map<string, Set<number>>();
    for (const row of store.all('SELECT "ApexClassOrTriggerId" AS id, "Coverage" AS lines FROM "ApexCodeCoverage"')) {
      const known = hit.get(String(row['id'])) ?? new Set();
      for (const line of (JSON.parse(String(row['lines'])) as { readonly coveredLines: readonly number[] }).coveredLines) known.add(line);
      hit.set(String(row['id']), known);
    }
    store.run('DELETE FROM "ApexCodeCoverageAggregate"');
    store.run('DELETE FROM "ApexOrgWideCoverage"');
    let covered = 0;
    let total = 0;
    for (const { id, executable } of code.values()) {
      const lines = linesOf(executable, [...(hit.get(id) ?? [])]);
      this.add('ApexCodeCoverageAggregate', columns(id, lines));
      covered += lines.covered.length;
      total += executable.length;
    }
    this.add('ApexOrgWideCoverage', { PercentCovered: total === 0 ? 0 : Math.floor((covered * 100) / total) });
  }

  private codeByFile(): ReadonlyMap<
    string,
    { readonly id: string; readonly name: string; readonly type: 'Class' | 'Trigger'; readonly executable: readonly number[] }
  > {
    const { program, data } = this.org;
    const ids = (table: string): ReadonlyMap<string, string> =>
      new Map(data.store.all(`SELECT "Id", "Name" FROM "${table}"`).map((row) => [String(row['Name']), String(row['Id'])]));
    const classes = ids('ApexClass');
    const triggers = ids('ApexTrigger');
    // what an anonymous block declares is no class of the org
    const entry = (type: 'Class' | 'Trigger', { name, file }: { readonly name: string; readonly file: string }) => {
      const id = (type === 'Class' ? classes : triggers).get(name);
      return id === undefined ? [] : [[file, { id, name, type, executable: program.executableLines(file) }] as const];
    };
    return new Map([
      ...program.types.filter(({ name, isTest }) => !isTest && !/[.$]/.test(name)).flatMap((one) => entry('Class', one)),
      ...program.triggers.flatMap((one) => entry('Trigger', one)),
    ]);
  }

  private add(object: string, values: Readonly<Record<string, SqlValue>>): void {
    const row = { Id: this.org.data.store.newId(this.org.data.schema.get(toolingName(object))), ...values };
    this.org.data.store.run(
      `INSERT INTO "${object}" (${Object.keys(row)
        .map((name) => `"${name}"`)
        .join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      Object.values(row),
    );
  }
}

function linesOf(executable: readonly number[], hit: readonly number[]): Lines {
  const lines = new Set(hit);
  return { covered: executable.filter((line) => lines.has(line)), uncovered: executable.filter((line) => !lines.has(line)) };
}
function columns(id: string, { covered, uncovered }: Lines): Readonly<Record<string, SqlValue>> {
  return {
    ApexClassOrTriggerId: id,
    NumLinesCovered: covered.length,
    NumLinesUncovered: uncovered.length,
    Coverage: JSON.stringify({ coveredLines: covered, uncoveredLines: uncovered }),
  };
}
