/** What Lightning web components import that nobody has. Source: Lightning Web Components Developer Guide, "@salesforce Modules"; the words are an org's. */
import type { ClassDeclaration } from '../../../../../compiler/syntax/index.ts';
import type { KnownObjects } from '../knownObjects.ts';

export interface ImportNames {
  /** Undefined for a class that nobody has, or whose text can't be read. */
  classOf(name: string): ClassDeclaration | undefined;
  hasClass(name: string): boolean;
  hasLabel(name: string): boolean;
  readonly objects: KnownObjects;
}

const IMPORT = /\bfrom\s*["']@salesforce\/(apex|apexContinuation|label|schema)\/([\w.]+)["']/g;

/** @param file its name @param source of a module in JavaScript @return every problem, in the order of the imports. */
export function importProblems(file: string, source: string, names: ImportNames): readonly string[] {
  return [...source.matchAll(IMPORT)].flatMap(([, module = '', name = '']) => {
    const problem =
      module === 'label'
        ? labelProblem(name, file, names)
        : module === 'schema'
          ? schemaProblem(name, file, names)
          : apexProblem(name, names);
    return problem === undefined ? [] : [problem];
  });
}

/** @param name `Class.method`, possibly behind a namespace. */
function apexProblem(name: string, names: ImportNames): string | undefined {
  const className = name.split('.').slice(0, -1).join('.');
  const method = name.split('.').at(-1)?.toLowerCase();
  if (!names.hasClass(className)) return `Unable to find Apex action class referenced as '${className}'.`;
  const found = names
    .classOf(className)
    ?.members.some(
      (member) =>
        member.kind === 'method' &&
        member.name.toLowerCase() === method &&
        member.modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === 'auraenabled'),
    );
  return found === false ? `Unable to find Apex action method referenced as '${name}'.` : undefined;
}

function labelProblem(name: string, file: string, names: ImportNames): string | undefined {
  return names.hasLabel(name) ? undefined : `Invalid reference ${name} of type label in file ${file}`;
}

function schemaProblem(name: string, file: string, { objects }: ImportNames): string | undefined {
  const [object = '', ...path] = name.split('.');
  if (!objects.has(object))
    return `Invalid reference ${name} of type ${path.length === 0 ? 'sobjectClass' : 'sobjectField'} in file ${file}`;
  return objects.isBroken(object, path) ? `Invalid reference ${name} of type sobjectField in file ${file}` : undefined;
}
