/** The compiler: a project's source texts in, checked trees and diagnostics out. */
import type { IrUnit } from './ir/ir.ts';
import { declareProject, nameOf, type CompileInput, type ParsedFile } from './check/declareProject.ts';
import { checkAnonymous } from './check/blocks/anonymous.ts';
import { checkDeclarations } from './check/declarations.ts';
import { tellDeprecated } from './check/rules/deprecation.ts';
import { checkTrigger } from './check/blocks/trigger.ts';
import { checkType } from './check/bodies/typeBodies.ts';
import type { World } from './check/types/world.ts';
import { parseAnonymous, type CompilationUnit, type Diagnostic } from './syntax/index.ts';

export type { CompileInput, ParsedFile } from './check/declareProject.ts';
export type { IrUnit } from './ir/ir.ts';
export { isTestMethod } from './check/types/world.ts';

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
  readonly world: World;
}

/** Checks a whole project. A file with errors has no unit; files that use its types find them undeclared and fail in their turn, as in an org. */
export function compileProject(input: CompileInput): CompiledProject {
  const { world, infos, diagnosticsOf: of } = declareProject(input);
  for (const info of infos) checkDeclarations(world, info, of(info.file));
  const units = new Map<string, IrUnit>();
  for (const info of infos) units.set(info.file, { kind: 'class', file: info.file, type: checkType(world, info, of(info.file)) });
  for (const info of infos) tellDeprecated(world, info, of(info.file));
  for (const { file, result } of input.files) {
    if (result.tree?.kind === 'trigger-file' && result.diagnostics.length === 0)
      units.set(file, checkTrigger(world, result.tree, of(file)));
  }
  checkRepaired(input, world, of);
  return {
    world,
    files: input.files.map(({ file, result, isActive }) => {
      const found = upToEnd(of(file));
      const unit = found.some(({ severity }) => severity === 'error') ? undefined : units.get(file);
      const standIn = unit === undefined && result.tree?.kind === 'trigger-file' ? unusableTrigger(world, result.tree) : undefined;
      return { file, name: nameOf(file, result.tree), isActive, unit, diagnostics: found, ...(standIn === undefined ? {} : { standIn }) };
    }),
  };
}

function upToEnd(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const end = diagnostics.findIndex(({ isEnd }) => isEnd === true);
  return end === -1 ? diagnostics : diagnostics.slice(0, diagnostics[end]?.message === '' ? end : end + 1);
}

/** Mistakes of other kinds in files with syntax errors. They are no part of the project, but see it, and what other classes say of their types is of those. */
function checkRepaired(input: CompileInput, world: World, of: (file: string) => Diagnostic[]): void {
  const repaired = input.files.filter(({ result }) => result.repaired !== undefined);
  for (const { result } of repaired)
    if (result.repaired?.kind === 'trigger-file') checkTrigger(world, result.repaired, of(result.repaired.file));
  const classes = repaired.filter(({ result }) => result.repaired?.kind === 'class-file').map(asWhole);
  if (classes.length === 0) return;
  const others = input.files.filter(({ file }) => !classes.some((one) => one.file === file));
  const { world: around, infos, diagnosticsOf } = declareProject({ ...input, files: [...classes, ...others] });
  for (const { file } of classes) {
    const info = infos.find((one) => one.file === file);
    if (info === undefined) continue;
    const found = diagnosticsOf(file);
    const seen = withoutOthers(around, classes, file);
    checkDeclarations(seen, info, found);
    checkType(seen, info, found);
    of(file).push(...found);
  }
}

function asWhole({ file, apiVersion, result }: ParsedFile): ParsedFile {
  return { file, result: { tree: result.repaired, diagnostics: [] }, apiVersion, isActive: true, isRepaired: true };
}

/** The project as one of the classes sees it: the others are broken. */
function withoutOthers(world: World, classes: readonly ParsedFile[], file: string): World {
  const [types, broken] = [new Map(world.types), new Map(world.broken)];
  for (const other of classes) {
    const name = nameOf(other.file, other.result.tree);
    const key = name.toLowerCase();
    if (other.file === file || types.get(key)?.file !== other.file) continue;
    types.delete(key);
    broken.set(key, name);
  }
  return { ...world, types, broken };
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
  project: Pick<CompiledProject, 'world'>,
  text: string,
): { readonly unit: IrUnit | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { tree, repaired, diagnostics: unread } = parseAnonymous(text);
  const diagnostics = [...unread];
  const block = unread.length > 0 ? repaired : tree;
  if (block?.kind !== 'anonymous') return { unit: undefined, diagnostics };
  const unit = checkAnonymous(project.world, block, diagnostics);
  return { unit: diagnostics.length > 0 ? undefined : unit, diagnostics: upToEnd(diagnostics) };
}
