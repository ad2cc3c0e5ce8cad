/** Collects the text of one script: hoisted references first, then lines that remember the Apex line they stand for. */
import type { IrBody, IrExpr, IrStatement } from '../ir/ir.ts';
import type { Range } from '../../language/ast.ts';
import type { ApexType } from '../../language/types.ts';
import { typeName } from '../../language/types.ts';
import type { SourceLine } from '../../platform/core/stack.ts';
import { literal, rt } from './text.ts';

/** A function for each kind of node. */
export type ByKind<Node extends { readonly kind: string }, Result> = {
  readonly [Kind in Node['kind']]: (w: Writer, node: Extract<Node, { readonly kind: Kind }>) => Result;
};
/** An expression of each kind as JavaScript. */
export type Values = ByKind<IrExpr, string>;
/** Writes a statement of each kind. */
export type Statements = ByKind<IrStatement, void>;

/** Expressions whose line counts for coverage, also inside a statement that began on another line. Source: Salesforce release notes, Summer '15, "New Code Coverage Calculation for Multiline Statements". */
const COUNTED: ReadonlySet<IrExpr['kind']> = new Set<IrExpr['kind']>([
  'call-static',
  'call-instance',
  'call-platform',
  'new-user',
  'new-platform',
  'new-record',
  'new-collection',
  'soql',
  'sosl',
]);

export class Writer {
  private readonly values: Values;
  private readonly statements: Statements;
  private readonly hoisted = new Map<string, string>();
  private readonly lines: string[] = [];
  private readonly places: (SourceLine | undefined)[] = [];
  /** Apex lines that hold statements. */
  readonly executable = new Set<number>();
  /** The method whose lines are written now, for stack traces. */
  method = '';
  /** The JavaScript text of the old value inside a compound assignment. */
  oldValue = '';
  /** The line on which the statement begins that is written now. */
  private statementLine = 0;
  private temporaries = 0;

  constructor({ values, statements }: { readonly values: Values; readonly statements: Statements }) {
    this.values = values;
    this.statements = statements;
  }

  /** An expression as JavaScript. */
  value(e: IrExpr): string {
    // the node is of the kind by which its function was found
    const text = this.values[e.kind](this, e as never);
    const { line } = e.range;
    if (line === this.statementLine || !COUNTED.has(e.kind)) return text;
    return `(${this.counted(line)},${text})`;
  }

  /** Expressions, with commas between them. */
  list(expressions: readonly IrExpr[]): string {
    return expressions.map((e) => this.value(e)).join(',');
  }

  /** Writes the statements of a body. */
  body({ statements }: IrBody): void {
    for (const s of statements) this.nested(s);
  }

  /** Writes one statement of the tree. */
  nested(s: IrStatement): void {
    const outer = this.statementLine;
    this.statementLine = s.range.line;
    this.statements[s.kind](this, s as never);
    this.statementLine = outer;
  }

  /** Hoists an expression to a constant at the top of the script, once. */
  hoist(expression: string): string {
    const known = this.hoisted.get(expression);
    if (known !== undefined) return known;
    const name = `k${String(this.hoisted.size)}`;
    this.hoisted.set(expression, name);
    return name;
  }

  type(type: ApexType): string {
    return this.hoist(rt('type', literal(type)));
  }

  /** The JavaScript class of a project class. */
  classOf(type: ApexType): string {
    return `${this.hoist(rt('ref', literal(typeName(type).toLowerCase())))}.c`;
  }

  temporary(): string {
    this.temporaries += 1;
    return `$${String(this.temporaries)}`;
  }

  line(text: string, range?: Range): void {
    this.lines.push(text);
    this.places.push(range === undefined ? undefined : { line: range.line, column: range.column, method: this.method });
  }

  /** The first line of a statement, counted for coverage. */
  statement(text: string, range: Range): void {
    this.line(`${this.counted(range.line)};${text}`, range);
  }

  private counted(line: number): string {
    this.executable.add(line);
    return `$c[${String(line)}]=1`;
  }

  finish(): { readonly code: string; readonly places: readonly (SourceLine | undefined)[] } {
    const head = [...this.hoisted].map(([expression, name]) => `const ${name}=${expression};`);
    const prologue = ['(function(rt,$c){"use strict";', ...head];
    return { code: [...prologue, ...this.lines, '})'].join('\n'), places: [...prologue.map(() => undefined), ...this.places] };
  }
}
