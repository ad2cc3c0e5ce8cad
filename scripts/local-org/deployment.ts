/** A project on a database: its metadata read, its schema built, its Apex compiled. */
import { join, resolve } from 'node:path';
import { CACHE } from './cacheFolder.ts';
import { CompiledProgram } from './compiler/emit/program.ts';
import { CompiledApex } from './compiler/compiledApex.ts';
import { ImageCache } from './compiler/image/cache.ts';
import { imageStamp } from './compiler/image/stamp.ts';
import { openSignatures } from './compiler/signatures/index.ts';
import { withProjectTypes } from './compiler/signatures/projectTypes.ts';
import { SyntaxCache } from './compiler/syntax/index.ts';
import { formulaProblems } from './data/formula/problems.ts';
import { DataAccess, inNamespace, readProject, type Project } from './data/index.ts';
import { Labels } from './data/project/labels.ts';
import { withoutMissingParents } from './data/project/missingParents.ts';
import { pageNames } from './data/project/pageNames.ts';
import type { ProjectProblem } from './data/project/problem.ts';
import { withSampleFields } from './data/project/sampleFields.ts';
import { defineScriptClasses } from './dataweave/index.ts';
import { defineFlowClasses, FlowCatalog, membersOf } from './flows/index.ts';

export interface DeploymentOptions {
  /** Project roots or source folders. */
  readonly projectDirs: readonly string[];
  /** Where the database lives; in memory when absent. */
  readonly stateDir?: string;
  /** The package's own namespace. */
  readonly namespace?: string;
  /** Beside those of the project's scratch org definition: `PersonAccounts`. */
  readonly features?: readonly string[];
  /** Whether custom fields are hidden from administrators, too, until profiles of the project or permission sets show them: as where a package version is built. */
  readonly hiddenFields?: boolean;
}

export interface Deployment {
  readonly project: Project;
  readonly flows: FlowCatalog;
  readonly labels: Labels;
  readonly data: DataAccess;
  readonly compiled: CompiledApex;
  readonly program: CompiledProgram;
  /** What of the project cannot be used. */
  readonly problems: readonly ProjectProblem[];
}

export function deploy(
  { projectDirs, stateDir, namespace, features, hiddenFields = false }: DeploymentOptions,
  now: () => number,
): Deployment {
  const folders = projectDirs.map((folder) => resolve(folder));
  const source = withoutMissingParents(inNamespace(readProject(folders, features), namespace));
  const project = { ...withSampleFields(source), hasHiddenFields: hiddenFields };
  const flows = new FlowCatalog(project);
  defineFlowClasses(flows.all);
  const labels = new Labels(project);
  const scripts = [...project.dataWeaveScripts.keys()];
  defineScriptClasses(scripts);
  const signatures = withProjectTypes(openSignatures(), {
    flows: flows.all.map((flow) => ({ name: flow.name, members: membersOf(flow) })),
    scripts,
  });
  const file = stateDir === undefined ? ':memory:' : join(stateDir, 'org.sqlite');
  const data = new DataAccess({ file, project, signatures, now });
  const syntax = new SyntaxCache(join(CACHE, 'syntax'));
  const compiled = new CompiledApex(
    {
      parse: () =>
        project.sources.map(({ path, text, kind, isActive, apiVersion }) => ({
          file: path,
          result: syntax.parse(path, text, kind),
          isActive,
          apiVersion,
        })),
      signatures,
      schema: data.schema,
      namespace,
      labels: labels.names,
      pages: pageNames(project),
      staticProblem: (query) => data.staticProblem(query),
    },
    imageStamp(project),
    new ImageCache(join(CACHE, 'images'), JSON.stringify([folders, namespace, features])),
  );
  const problems = [...project.problems, ...formulaProblems(project, data.schema)];
  return { project, flows, labels, data, compiled, program: new CompiledProgram(compiled.files, { signatures, namespace }), problems };
}
