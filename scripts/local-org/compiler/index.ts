/** The compiler: a project's source texts in, checked trees and diagnostics out. */
import type { IrUnit } from './ir/ir.ts';
import { declareMembers, declareType, linkSupertypes } from './check/types/declare.ts';
import { checkAnonymous } from './check/anonymous.ts';
import { checkDeclarations } from './check/declarations.ts';
import { tellNesting } from './check/rules/nesting.ts';
import { tellHierarchy } from './check/types/hierarchy.ts';
import { checkTrigger } from './check/trigger.ts';
import { checkType } from './check/typeBodies.ts';
import type { TypeInfo, World } from './check/types/world.ts';
import type { Signatures } from './signatures/index.ts';
import { parseAnonymous, type CompilationUnit, type Diagnostic, type ParseResult } from './syntax/index.ts';
import type { SchemaDoor } from './types/schemaDoor.ts';

export type { SchemaDoor, RecordField, RecordType } from './types/schemaDoor.ts';
export type { IrUnit } from './ir/ir.ts';
export { isTestMethod } from './check/types/world.ts';

/** One source file, parsed. `typeName` is the class or trigger that it should hold, for messages. */
export interface ParsedFile {
  readonly file: string;
  readonly result: ParseResult<CompilationUnit>;
  /** As its `-meta.xml` says: some rules are newer than some classes. */
  readonly apiVersion: number | undefined;
  /** A trigger that is not is compiled and does not run. */
  readonly isActive: boolean;
}
export interface CompileInput {
  readonly files: readonly ParsedFile[];
  readonly signatures: Signatures;
  readonly schema: SchemaDoor;
  readonly namespace: string | undefined;
  /** Names of the custom labels, lower case. */
  readonly labels: ReadonlySet<string>;
  readonly staticProblem: World['staticProblem'];
}
export interface CompiledFile {
  readonly file: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly unit: IrUnit | undefined;
  /** Of a trigger with errors: stops whoever saves its object, because nobody knows what it would have done. */
  readonly standIn?: IrUnit;
  /** Of a file that has a unit too: warnings, and what stops a body of it. */
  readonly diagnostics: readonly Diagnostic[];
}
export interface CompiledProject {
  readonly files: readonly CompiledFile[];
  /** For compiling anonymous code later. */
  readonly world: World;
}

/** Checks a whole project. A file with errors has no unit; files that use its types find them undeclared and fail in their turn, as in an org. */
export function compileProject(input: CompileInput): CompiledProject {
  const world: World = {
    namespace: input.namespace,
    signatures: input.signatures,
    schema: input.schema,
    labels: input.labels,
    staticProblem: input.staticProblem,
    apiVersions: new Map(input.files.flatMap(({ file, apiVersion }) => (apiVersion === undefined ? [] : [[file, apiVersion]]))),
    types: new Map(),
    broken: new Map(),
  };
  const diagnostics = new Map<string, Diagnostic[]>(input.files.map(({ file, result }) => [file, [...result.diagnostics]]));
  const of = (file: string): Diagnostic[] => diagnostics.get(file) ?? [];
  const infos: TypeInfo[] = [];
  for (const { file, result } of input.files) {
    if (result.tree?.kind !== 'class-file' || result.diagnostics.length > 0) {
      if (file.endsWith('.cls')) world.broken.set(nameOf(file, result.tree).toLowerCase(), nameOf(file, result.tree));
      continue;
    }
    const info = declareType(result.tree.type, file);
    const key = info.name.toLowerCase();
    if (fileName(file).toLowerCase() !== key) of(file).push(mismatch(file, info.name));
    if (world.types.has(key)) of(file).push({ file, line: 1, column: 1, severity: 'error', message: `Duplicate class name: ${info.name}` });
    else {
      world.types.set(key, info);
      infos.push(info);
    }
  }
  for (const info of infos) linkSupertypes(world, info);
  for (const info of infos) tellNesting(info, of(info.file));
  for (const info of infos) tellHierarchy(world, info, of(info.file));
  for (const info of infos) declareMembers(world, info, of(info.file));
  for (const info of infos) checkDeclarations(world, info, of(info.file));
  const units = new Map<string, IrUnit>();
  for (const info of infos) units.set(info.file, { kind: 'class', file: info.file, type: checkType(world, info, of(info.file)) });
  for (const { file, result } of input.files) {
    if (result.tree?.kind === 'trigger-file' && result.diagnostics.length === 0)
      units.set(file, checkTrigger(world, result.tree, of(file)));
  }
  for (const { file, result } of input.files) if (result.rest !== undefined) checkRest(world, result.rest, of(file));
  return {
    world,
    files: input.files.map(({ file, result, isActive }) => {
      const found = of(file);
      const unit = found.some(({ severity }) => severity === 'error') ? undefined : units.get(file);
      const standIn = unit === undefined && result.tree?.kind === 'trigger-file' ? unusableTrigger(world, result.tree) : undefined;
      return { file, name: nameOf(file, result.tree), isActive, unit, diagnostics: found, ...(standIn === undefined ? {} : { standIn }) };
    }),
  };
}

/** Mistakes of other kinds in a file with syntax errors. It is no part of the project, but sees it. */
function checkRest(world: World, unit: CompilationUnit, diagnostics: Diagnostic[]): void {
  if (unit.kind === 'trigger-file') checkTrigger(world, unit, diagnostics);
  if (unit.kind !== 'class-file') return;
  const info = declareType(unit.type, unit.file);
  const key = info.name.toLowerCase();
  const around: World = {
    ...world,
    types: new Map(world.types).set(key, info),
    broken: new Map([...world.broken].filter(([name]) => name !== key)),
  };
  linkSupertypes(around, info);
  tellNesting(info, diagnostics);
  tellHierarchy(around, info, diagnostics);
  declareMembers(around, info, diagnostics);
  checkDeclarations(around, info, diagnostics);
  checkType(around, info, diagnostics);
}

function nameOf(file: string, tree: CompilationUnit | undefined): string {
  if (tree?.kind === 'class-file') return tree.type.name;
  return tree?.kind === 'trigger-file' ? tree.trigger.name : fileName(file);
}

function fileName(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.(cls|trigger)$/, '');
}

/** What an org answers to a deployment. Names compare without case there. */
function mismatch(file: string, className: string): Diagnostic {
  return { file, line: 1, column: 1, severity: 'error', message: `File name mismatch with class name: ${className}` };
}

function unusableTrigger(world: World, { trigger, file }: Extract<CompilationUnit, { kind: 'trigger-file' }>): IrUnit | undefined {
  const { name, events, range } = trigger;
  const object = world.schema.object(trigger.object)?.name;
  return object === undefined
    ? undefined
    : {
        kind: 'trigger',
        file,
        name,
        object,
        events,
        types: [],
        body: { statements: [{ kind: 'unusable', needs: { kind: 'user', name }, range }] },
      };
}

/** Compiles an anonymous block against a compiled project. */
export function compileAnonymous(
  project: CompiledProject,
  text: string,
): { readonly unit: IrUnit | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = parseAnonymous(text);
  if (parsed.tree?.kind !== 'anonymous' || parsed.diagnostics.length > 0) return { unit: undefined, diagnostics: parsed.diagnostics };
  const diagnostics: Diagnostic[] = [];
  const unit = checkAnonymous(project.world, parsed.tree, diagnostics);
  return { unit: diagnostics.length > 0 ? undefined : unit, diagnostics };
}
