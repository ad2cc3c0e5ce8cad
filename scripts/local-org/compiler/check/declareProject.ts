/** The first half of compiling: every type of a project is known, with its members, before any body is read. */
import type { Signatures } from '../signatures/index.ts';
import type { CompilationUnit, Diagnostic, ParseResult } from '../syntax/index.ts';
import type { SchemaDoor } from '../types/schemaDoor.ts';
import { NOWHERE } from './places.ts';
import { report } from './report.ts';
import { tellAccessors } from './rules/accessors.ts';
import { tellNesting } from './rules/nesting.ts';
import { declareMembers, declareType, linkSupertypes } from './types/declare.ts';
import { tellHierarchy, unlinkSupertypes } from './types/hierarchy.ts';
import type { TypeInfo, World } from './types/world.ts';

/** One source file, parsed. `typeName` is the class or trigger that it should hold, for messages. */
export interface ParsedFile {
  readonly file: string;
  readonly result: ParseResult<CompilationUnit>;
  /** As its `-meta.xml` says: some rules are newer than some classes. */
  readonly apiVersion: number | undefined;
  /** A trigger that is not is compiled and does not run. */
  readonly isActive: boolean;
  /** It has syntax errors, and this is what is left of it: whether its name fits is not asked. */
  readonly isRepaired?: true;
}
export interface CompileInput {
  readonly files: readonly ParsedFile[];
  readonly signatures: Signatures;
  readonly schema: SchemaDoor;
  readonly namespace: string | undefined;
  /** Names of the custom labels, lower case. */
  readonly labels: ReadonlySet<string>;
  /** Names of the Visualforce pages, lower case. */
  readonly pages: ReadonlySet<string>;
  readonly staticProblem: World['staticProblem'];
}
export interface DeclaredProject {
  readonly world: World;
  /** Of the files that could be read, in their order. */
  readonly infos: readonly TypeInfo[];
  readonly diagnosticsOf: (file: string) => Diagnostic[];
}

export function declareProject(input: CompileInput): DeclaredProject {
  const world: World = {
    namespace: input.namespace,
    signatures: input.signatures,
    schema: input.schema,
    labels: input.labels,
    pages: input.pages,
    staticProblem: input.staticProblem,
    apiVersions: new Map(input.files.flatMap(({ file, apiVersion }) => (apiVersion === undefined ? [] : [[file, apiVersion]]))),
    types: new Map(),
    broken: new Map(),
  };
  const diagnostics = new Map<string, Diagnostic[]>(input.files.map(({ file, result }) => [file, [...result.diagnostics]]));
  const of = (file: string): Diagnostic[] => diagnostics.get(file) ?? [];
  const infos: TypeInfo[] = [];
  for (const parsed of input.files) {
    const { file, result } = parsed;
    if (result.tree?.kind !== 'class-file' || result.diagnostics.length > 0) {
      if (file.endsWith('.cls')) world.broken.set(nameOf(file, result.tree).toLowerCase(), nameOf(file, result.tree));
      continue;
    }
    const info = declareType(result.tree.type, file);
    const key = info.name.toLowerCase();
    // names compare without case
    if (isMisnamed(parsed, key)) report(of(file), file, NOWHERE, `File name mismatch with class name: ${info.name}`);
    if (world.types.has(key)) report(of(file), file, NOWHERE, `Duplicate class name: ${info.name}`);
    else {
      world.types.set(key, info);
      infos.push(info);
    }
  }
  for (const info of infos) linkSupertypes(world, info);
  for (const info of infos) tellNesting(info, of(info.file));
  for (const info of infos) tellAccessors(info, of(info.file));
  for (const info of infos) tellHierarchy(world, info, of(info.file));
  for (const info of infos) unlinkSupertypes(world, info);
  for (const info of infos) declareMembers(world, info, of(info.file));
  return { world, infos, diagnosticsOf: of };
}

/** The name of the type in a file: the declared one, else the file's name. */
export function nameOf(file: string, tree: CompilationUnit | undefined): string {
  if (tree?.kind === 'class-file') return tree.type.name;
  return tree?.kind === 'trigger-file' ? tree.trigger.name : fileName(file);
}

/** @param key the name of its class, lower case */
function isMisnamed({ file, isRepaired }: ParsedFile, key: string): boolean {
  return isRepaired !== true && fileName(file).toLowerCase() !== key;
}

function fileName(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.(cls|trigger)$/, '');
}
