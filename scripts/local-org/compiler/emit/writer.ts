/** Collects the text of one script: hoisted references first, then lines that remember the Apex line they stand for. */
import type { Range } from '../syntax/ast.ts';
import type { ApexType } from '../ir/types.ts';
import { typeName } from '../ir/types.ts';
import type { SourceLine } from '../../platform/core/stack.ts';

export class Writer {
  private readonly hoisted = new Map<string, string>();
  private readonly lines: string[] = [];
  private readonly places: (SourceLine | undefined)[] = [];
  /** Apex lines that hold statements. */
  readonly executable = new Set<number>();
  /** The method whose lines are written now, for stack traces. */
  method = '';
  /** The JavaScript text of the old value inside a compound assignment. */
  oldValue = '';
  /** The canonical name of the class being written. */
  owner = '';
  private temporaries = 0;

  /** Hoists an expression to a constant at the top of the script, once. */
  hoist(expression: string): string {
    const known = this.hoisted.get(expression);
    if (known !== undefined) return known;
    const name = `k${String(this.hoisted.size)}`;
    this.hoisted.set(expression, name);
    return name;
  }

  type(type: ApexType): string {
    return this.hoist(`rt.type(${JSON.stringify(type)})`);
  }

  /** The link to a project class: `.c` is its JavaScript class. */
  classRef(type: ApexType): string {
    return this.hoist(`rt.ref(${JSON.stringify(typeName(type).toLowerCase())})`);
  }

  temporary(): string {
    this.temporaries += 1;
    return `$${String(this.temporaries)}`;
  }

  line(text: string, range?: Range): void {
    this.lines.push(text);
    this.places.push(range === undefined ? undefined : { line: range.line, column: range.column, method: this.method });
  }

  /** One statement: its own line, counted for coverage. */
  statement(text: string, range: Range): void {
    this.executable.add(range.line);
    this.line(`$c[${String(range.line)}]=1;${text}`, range);
  }

  finish(): { readonly code: string; readonly places: readonly (SourceLine | undefined)[] } {
    const head = [...this.hoisted].map(([expression, name]) => `const ${name}=${expression};`);
    const prologue = ['(function(rt,$c){"use strict";', ...head];
    return { code: [...prologue, ...this.lines, '})'].join('\n'), places: [...prologue.map(() => undefined), ...this.places] };
  }
}
