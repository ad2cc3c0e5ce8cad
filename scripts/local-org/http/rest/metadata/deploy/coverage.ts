/** The code coverage that a deployment requires. Source: Metadata API Developer Guide, "Running Tests in a Deployment". */
import type { TestRun } from '../../../../jobs/testRun/testRunner.ts';
import type { Result } from '../results.ts';

const REQUIRED_PERCENT = 75;
type Covered = TestRun['coverage'][number];

/** @return a `CodeCoverageWarning` for insufficient coverage: of each class and trigger of the package if tests were named, else of all code of the org together */
export function coverageWarnings(all: readonly Covered[], ofPackage: readonly Covered[], areNamed: boolean): readonly Result[] {
  if (areNamed)
    return ofPackage
      .filter((one) => percent([one]) < REQUIRED_PERCENT)
      .map((one) => ({
        name: nameOf(one),
        message: `Test coverage of selected Apex ${isTrigger(one) ? 'Trigger' : 'Class'} is ${asWritten(percent([one]))}%, at least ${String(REQUIRED_PERCENT)}% test coverage is required`,
      }));
  const average = percent(all);
  return [
    ...all
      .filter((one) => isTrigger(one) && one.lines > 0 && one.covered === 0)
      .map((one) => ({
        name: nameOf(one),
        message: 'Test coverage of selected Apex Trigger is 0%, at least 1% test coverage is required',
      })),
    ...(average < REQUIRED_PERCENT
      ? [
          {
            message: `Average test coverage across all Apex Classes and Triggers is ${String(Math.floor(average))}%, at least ${String(REQUIRED_PERCENT)}% test coverage is required.`,
          },
        ]
      : []),
  ];
}

/** Code without executable lines counts as covered. */
function percent(files: readonly Covered[]): number {
  const sum = (count: (file: Covered) => number): number => files.reduce((total, file) => total + count(file), 0);
  const lines = sum((file) => file.lines);
  return lines === 0 ? 100 : (100 * sum((file) => file.covered)) / lines;
}
const asWritten = (value: number): string => String(Math.round(value * 1000) / 1000);
const isTrigger = ({ file }: Covered): boolean => file.endsWith('.trigger');
export const nameOf = ({ file }: Covered): string => (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
