/** A trial of a deployment: the resulting source is compiled in another process, and the tests run there. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runTestProcess } from '../../../../jobs/testRun/testProcess.ts';
import type { TestRun } from '../../../../jobs/testRun/testRunner.ts';
import type { LocalOrg } from '../../../../org.ts';
import { componentAt, METADATA_TYPES, type Component } from '../registry.ts';
import { OBJECT_PARTS } from '../sourceFiles.ts';
import type { Problem } from './messages.ts';
import type { Deletion } from './deletions.ts';
import { lay, remove } from './ownSource.ts';
import type { StagedPackage } from './staging.ts';

export interface Trial {
  /** Undefined if the tests did not run. */
  readonly run: TestRun | undefined;
  readonly problems: readonly Problem[];
  /** Components to delete that do not exist. */
  readonly missing: readonly Deletion[];
}
const NO_DELETIONS =
  "not implemented: destructive changes of this org, whose source is its project's folder. Deploy into an org of its own: apex serve --org DIR.";
/** A name that no class has, so that nothing runs but everything is compiled. */
const NOTHING = '-';

/**
 * @param staged the folder of the unpacked package @param tests names of classes or `Class.method`; undefined for none, empty for all @param canceled ends the process. Errors: an AbortError then.
 */
export async function tried(
  org: LocalOrg,
  pack: StagedPackage,
  staged: string,
  tests: readonly string[] | undefined,
  canceled: AbortSignal,
): Promise<Trial> {
  const settings = { features: [...org.project.features], namespace: org.namespace, canceled };
  const names = tests ?? [NOTHING];
  if (pack.deletions.length === 0) {
    const run = await runTestProcess([...org.projectDirs, staged], names, settings);
    return { run, problems: compileProblems(org, run, staged, pack), missing: [] };
  }
  if (org.ownSource === undefined) throw new Error(NO_DELETIONS);
  const source = mkdtempSync(join(tmpdir(), 'candidate-'));
  try {
    cpSync(org.ownSource, source, { recursive: true });
    const early = pack.deletions.filter(({ isBeforeAdding }) => isBeforeAdding);
    const missing = early.filter((one) => !remove(one, source));
    if (missing.length < early.length) {
      const run = await runTestProcess([source], [NOTHING], settings);
      const problems = compileProblems(org, run, source, pack);
      if (problems.length > 0) return { run: undefined, problems, missing };
    }
    lay(staged, pack.components, source);
    missing.push(...pack.deletions.filter((one) => !one.isBeforeAdding && !remove(one, source)));
    const run = await runTestProcess([source], names, settings);
    return { run, problems: compileProblems(org, run, source, pack), missing };
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

/** New compile errors, and files with invalid XML. Errors caused by a deletion are reported for the deleted component. */
function compileProblems(org: LocalOrg, run: TestRun, folder: string, { components, deletions }: StagedPackage): readonly Problem[] {
  const inOrg = (file: string): string =>
    file.startsWith(folder) && org.ownSource !== undefined ? join(org.ownSource, relative(folder, file)) : file;
  const before = new Set(org.program.failures.map(({ file }) => file));
  const problems = run.compileErrors
    .filter(({ file }) => !before.has(inOrg(file)))
    .map(({ file, line, column, message }): Problem => {
      const component = components.find(({ path }) => file.startsWith(join(folder, path))) ?? componentOf(org, file, folder);
      const used = deletions.find(({ fullName }) => new RegExp(`\\b${fullName.split('.').at(-1) ?? ''}\\b`, 'i').test(message));
      return used === undefined || components.includes(component)
        ? { component, problem: message, line, column }
        : { component: used, problem: inUse(used, component) };
    });
  return problems.filter(
    (one, index) => problems.findIndex(({ component, problem }) => component === one.component && problem === one.problem) === index,
  );
}

/** `ApexClass` is "apex class" here and "Apex Class" there. */
const inWords = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
const inUse = (deletion: Deletion, user: Component): string =>
  `This ${inWords(deletion.type).toLowerCase()} is referenced elsewhere in Salesforce.  Remove the usage and try again. : ${inWords(user.type)} - ${user.fullName}.`;

/** The component of a source file, in any of the project's folders. */
function componentOf(org: LocalOrg, file: string, folder: string): Component {
  const root = [folder, ...org.projectDirs].find((one) => file.startsWith(`${one}/`));
  const path = root === undefined ? file : relative(root, file);
  const [, object = '', directory = '', part = ''] = /(?:^|\/)objects\/([^/]+)\/(\w+)\/(.+)\.\w+-meta\.xml$/.exec(path) ?? [];
  const kind = OBJECT_PARTS.find((one) => one.directory === directory);
  if (kind !== undefined) return { type: kind.type, fullName: `${object}.${part}`, path };
  const [, fullName = path, ending = ''] = /([^/]+)\.(\w+)$/.exec(path) ?? [];
  return componentAt(path) ?? { type: METADATA_TYPES.find(({ suffix }) => suffix === ending)?.name ?? 'ApexClass', fullName, path };
}
