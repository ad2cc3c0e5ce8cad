/**
 * Variables declared where one of their name is already seen. The platform looks for them before it reads any body, and even where the rest of the type is wrong.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
import type { Block, Member, Parameter, Range, Statement, TypeDeclaration } from '../../syntax/ast.ts';
import type { Problem } from './annotations/problem.ts';

/** Accessors, instance initializers, methods and constructors, static initializers: each in the order of the text. */
export function duplicateVariables(declaration: TypeDeclaration): readonly Problem[] {
  if (declaration.kind === 'enum') return [];
  if (declaration.kind === 'interface') return declaration.methods.flatMap(inCallable);
  const { members } = declaration;
  const initializers = members.filter((member) => member.kind === 'initializer');
  return [
    ...members.flatMap((member) => (member.kind === 'property' ? inProperty(member) : [])),
    ...initializers.filter(({ isStatic }) => !isStatic).flatMap(({ body }) => duplicatesIn(body.statements)),
    ...members.flatMap((member) => (member.kind === 'method' || member.kind === 'constructor' ? inCallable(member) : [])),
    ...initializers.filter(({ isStatic }) => isStatic).flatMap(({ body }) => duplicatesIn(body.statements)),
  ];
}

/** Of the statements of a trigger, of an anonymous block or of any other body. */
export function duplicatesIn(
  statements: readonly Statement[],
  parameters: readonly Pick<Parameter, 'name' | 'nameRange'>[] = [],
): readonly Problem[] {
  const found: Problem[] = [];
  const scope = new Names(found);
  for (const { name, nameRange } of parameters) scope.declare(name, nameRange);
  readAll(statements, scope);
  return found;
}

function inProperty({ getter, setter, range }: Extract<Member, { kind: 'property' }>): readonly Problem[] {
  return [
    ...duplicatesIn(getter?.body?.statements ?? []),
    ...duplicatesIn(setter?.body?.statements ?? [], [{ name: 'value', nameRange: range }]),
  ];
}

function inCallable({ body, parameters }: { readonly body?: Block; readonly parameters: readonly Parameter[] }): readonly Problem[] {
  return duplicatesIn(body?.statements ?? [], parameters);
}

/** The names of one block, and those of the blocks around it. */
class Names {
  private readonly found: Problem[];
  private readonly around: Names | undefined;
  private readonly own = new Set<string>();
  constructor(found: Problem[], around?: Names) {
    this.found = found;
    this.around = around;
  }

  declare(name: string, range: Range): void {
    const key = name.toLowerCase();
    if (this.sees(key)) this.found.push({ range, message: `Duplicate variable: ${name}` });
    else this.own.add(key);
  }

  nested(): Names {
    return new Names(this.found, this);
  }

  private sees(key: string): boolean {
    return this.own.has(key) || this.around?.sees(key) === true;
  }
}

function readAll(statements: readonly Statement[], scope: Names): void {
  for (const statement of statements) read(statement, scope);
}

/** A body is a block of its own, with braces or without. */
function readBody(body: Statement | undefined, scope: Names): void {
  if (body !== undefined) readAll(body.kind === 'block' ? body.statements : [body], scope.nested());
}

function read(statement: Statement, scope: Names): void {
  switch (statement.kind) {
    case 'local':
      for (const { name, range } of statement.declarators) scope.declare(name, range);
      return;
    case 'block':
      return readBody(statement, scope);
    case 'if':
      readBody(statement.then, scope);
      return readBody(statement.otherwise, scope);
    case 'while':
    case 'do-while':
    case 'run-as':
      return readBody(statement.body, scope);
    case 'for': {
      const loop = scope.nested();
      readAll(statement.init, loop);
      return readBody(statement.body, loop);
    }
    case 'for-each': {
      const loop = scope.nested();
      loop.declare(statement.name, statement.nameRange);
      return readBody(statement.body, loop);
    }
    case 'switch':
      for (const { when, body } of statement.cases) {
        const branch = scope.nested();
        if (when.kind === 'type') branch.declare(when.name, when.nameRange);
        readBody(body, branch);
      }
      return;
    case 'try':
      readBody(statement.body, scope);
      for (const { name, nameRange, body } of statement.catches) {
        const handler = scope.nested();
        handler.declare(name, nameRange);
        readBody(body, handler);
      }
      return readBody(statement.finally, scope);
    default:
  }
}
