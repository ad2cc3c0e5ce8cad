/**
 * Which lines count for coverage. Source: Apex Developer Guide, "Testing and Code Coverage";
 * Salesforce release notes, Summer '15, "New Code Coverage Calculation for Multiline Statements", with its examples.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, type LocalOrg } from '../../org.ts';
import { runTests } from '../../jobs/testRun/testRunner.ts';

const CLASS = `public class Lines {
    public static void sum() {
        Integer n = one()
            + one()
            + one();
        System.debug(n);
        System.debug(n); n = 0;
        if (
            no()
            && no()
        ) {
            n++;
        }
    }
    private static Integer one() {
        return 1;
    }
    private static Boolean no() {
        return false;
    }
}`;
const TEST = '@IsTest private class LinesTest { @IsTest static void runs() { Lines.sum(); } }';

let root: string;
let org: LocalOrg;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lines-'));
  mkdirSync(join(root, 'classes'));
  writeFileSync(join(root, 'classes', 'Lines.cls'), CLASS);
  writeFileSync(join(root, 'classes', 'LinesTest.cls'), TEST);
  org = openOrg({ projectDirs: [root], report: () => undefined });
});
afterAll(async () => {
  await org.close();
  rmSync(root, { recursive: true });
});

test('each line of a statement that calls counts, a line of nothing but System.debug does not', () => {
  const [file] = runTests(org).coverage;
  expect(org.program.executableLines(file?.file ?? '')).toEqual([3, 4, 5, 7, 8, 9, 10, 12, 16, 19]);
  expect(file?.uncovered).toEqual([10, 12]);
});
