/**
 * Duplicate local variables, and the modifiers and annotations of local variables. The platform checks both with the member around them, before it checks any body, and even if the rest of the member is wrong.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
import type { FieldToCome } from '../scope.ts';
import type { Member, Parameter, Range, Statement } from '../../../language/ast.ts';
import type { Problem } from './annotations/problem.ts';
import { placementProblems } from './placement.ts';

/** The problems of the locals of a member: parameters, then bodies, setters before getters. */
export function localProblems(member: Member): readonly Problem[] {
  switch (member.kind) {
    case 'property':
      return [
        ...problemsIn(member.setter?.body?.statements ?? [], [{ name: 'value', nameRange: member.range }]),
        ...problemsIn(member.getter?.body?.statements ?? []),
      ];
    case 'initializer':
      return problemsIn(member.body.statements);
    case 'method':
    case 'constructor':
      return [...parameterProblems(member.parameters), ...problemsIn(member.body?.statements ?? [], member.parameters)];
    default:
      return [];
  }
}

/** Duplicate parameters, then the modifiers of parameters. */
export function parameterProblems(parameters: readonly Parameter[]): readonly Problem[] {
  const repeated: Problem[] = [];
  const scope = new Names(repeated);
  for (const { name, nameRange } of parameters) scope.declare(name, nameRange);
  return [
    ...repeated,
    ...parameters.flatMap(({ modifiers, nameRange: range }) =>
      placementProblems(modifiers, 'parameters').map((message) => ({ range, message })),
    ),
  ];
}

/** Duplicates among the variables of an anonymous block or a trigger itself, which are its fields. */
export function repeatedFields(statements: readonly Statement[]): readonly Problem[] {
  const found: Problem[] = [];
  const fields = new Names(found, undefined, 'fields');
  for (const statement of statements) if (statement.kind === 'local') fields.declareAll(statement);
  return found;
}

/** The problems of the variables in the inner blocks of an anonymous block or a trigger, which may hide its own. Source: seen in an org. */
export function problemsInBlocks(statements: readonly Statement[]): readonly Problem[] {
  const found: Problem[] = [];
  for (const statement of statements) if (statement.kind !== 'local') read(statement, new Names(found));
  return found;
}

/** The variables of a trigger or an anonymous block itself, by lower-case name. */
export function fieldsAmong(statements: readonly Statement[]): ReadonlyMap<string, FieldToCome> {
  return new Map(
    statements.flatMap((statement) =>
      statement.kind === 'local'
        ? statement.declarators.map(({ name }) => [name.toLowerCase(), { name, type: statement.type }] as const)
        : [],
    ),
  );
}

/** The problems of the locals in the statements of a body. */
function problemsIn(
  statements: readonly Statement[],
  parameters: readonly Pick<Parameter, 'name' | 'nameRange'>[] = [],
): readonly Problem[] {
  const found: Problem[] = [];
  const scope = new Names(found, Names.of(parameters));
  readAll(statements, scope);
  return found;
}

/** The names of one block, and those of the blocks around it. */
class Names {
  private readonly found: Problem[];
  private readonly around: Names | undefined;
  private readonly place: 'fields' | 'locals';
  private readonly own = new Set<string>();
  constructor(found: Problem[], around?: Names, place: 'fields' | 'locals' = 'locals') {
    this.found = found;
    this.around = around;
    this.place = place;
  }

  /** The names of a body with its parameters, which are reported elsewhere. */
  static of(parameters: readonly Pick<Parameter, 'name'>[]): Names {
    const names = new Names([]);
    for (const { name } of parameters) names.own.add(name.toLowerCase());
    return names;
  }

  declare(name: string, range: Range): void {
    const key = name.toLowerCase();
    if (this.sees(key)) this.found.push({ range, message: `Duplicate ${this.place === 'fields' ? 'field' : 'variable'}: ${name}` });
    else this.own.add(key);
  }

  /** Reports each duplicate variable of a declaration, then its modifiers. */
  declareAll({ modifiers, declarators }: Extract<Statement, { kind: 'local' }>): void {
    const words = this.place === 'fields' ? [] : placementProblems(modifiers, this.place);
    for (const { name, range } of declarators) {
      this.declare(name, range);
      for (const message of words) this.found.push({ range, message });
    }
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

/** A branch or loop body is a block, with braces or without. */
function readBody(body: Statement | undefined, scope: Names): void {
  if (body !== undefined) readAll(body.kind === 'block' ? body.statements : [body], scope.nested());
}

function read(statement: Statement, scope: Names): void {
  switch (statement.kind) {
    case 'local':
      return scope.declareAll(statement);
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
      for (const { body } of statement.cases) readBody(body, scope);
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
