/** Formulas as trees. Source: Salesforce Help, "Formula Operators and Functions". */
import { ApexDecimal } from '../../platform/values/index.ts';
import { FormulaError, scan, writtenOf, type Token } from './scan.ts';
import type { BinaryOperator, Formula } from './tree.ts';

/** Loosest first: `2 * 3 ^ 2` is 36 in orgs. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-', '&'],
  ['^'],
  ['*', '/'],
];
const SAME: Readonly<Record<string, BinaryOperator>> = { '==': '=', '!=': '<>' };
const CONSTANTS: Readonly<Record<string, Formula>> = {
  TRUE: { kind: 'literal', value: true },
  FALSE: { kind: 'literal', value: false },
  NULL: { kind: 'literal', value: null },
};

/** `$RecordType` of a record without one is the master record type (seen in an org). */
const MASTER: Readonly<Record<string, string>> = {
  '$recordtype.id': '012000000000000',
  '$recordtype.name': 'Master',
  '$recordtype.developername': 'Master',
};

const known = new Map<string, Formula>();

/** Errors: FormulaError. */
export function parseFormula(source: string): Formula {
  const earlier = known.get(source);
  if (earlier !== undefined) return earlier;
  const formula = new Parser(scan(source)).whole();
  known.set(source, formula);
  return formula;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Formula {
    const formula = this.level(0);
    const extra = this.current();
    if (extra.kind !== 'end') throw new FormulaError(`Syntax error. Extra ${extra.kind === 'name' ? extra.text : `'${writtenOf(extra)}'`}`);
    return formula;
  }

  private level(index: number): Formula {
    const operators = LEVELS[index];
    if (operators === undefined) return this.unary();
    let left = this.level(index + 1);
    while (this.current().kind === 'operator' && operators.includes(this.current().text)) {
      const { text } = this.next();
      left = { kind: 'binary', operator: SAME[text] ?? (text as BinaryOperator), left, right: this.level(index + 1) };
    }
    return left;
  }

  private unary(): Formula {
    const { kind, text } = this.current();
    if (this.isNot()) {
      this.next();
      return { kind: 'unary', operator: '!', operand: this.unary() };
    }
    if (kind !== 'operator' || !['-', '+', '!'].includes(text)) return this.primary();
    this.next();
    const operand = this.unary();
    return text === '+' ? operand : { kind: 'unary', operator: text as '-' | '!', operand };
  }

  /** `NOT` before a value, as in `NOT IsActive`. Source: the platform's open formula engine. */
  private isNot(): boolean {
    const { kind, text } = this.tokens[this.at + 1] ?? this.current();
    const isValue = kind === 'name' || kind === 'number' || kind === 'text';
    return this.current().kind === 'name' && this.current().text.toUpperCase() === 'NOT' && isValue && text !== '';
  }

  private primary(): Formula {
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return { kind: 'literal', value: ApexDecimal.parse(token.text) };
      case 'text':
        return { kind: 'literal', value: token.text };
      case 'name':
        return this.named(token.text);
      default: {
        if (token.text !== '(') throw new FormulaError(`Syntax error.  Found '${writtenOf(token)}'`);
        const inner = this.level(0);
        this.expect(')');
        return inner;
      }
    }
  }

  private named(name: string): Formula {
    if (this.current().text === '(' && this.current().kind === 'operator') {
      this.next();
      return { kind: 'call', name: name.toUpperCase(), args: this.args() };
    }
    const field: Formula = { kind: 'field', path: pathOf(name) };
    const master = MASTER[name.toLowerCase()];
    if (master !== undefined) return { kind: 'call', name: 'BLANKVALUE', args: [field, { kind: 'literal', value: master }] };
    return CONSTANTS[name.toUpperCase()] ?? field;
  }

  private args(): readonly Formula[] {
    const args: Formula[] = [];
    if (this.current().text === ')' && this.current().kind === 'operator') {
      this.next();
      return args;
    }
    for (;;) {
      args.push(this.level(0));
      if (this.current().text !== ',') break;
      this.next();
    }
    this.expect(')');
    return args;
  }

  private expect(text: string): void {
    if (this.current().text !== text) throw new FormulaError(`Syntax error.  Missing '${text}'`);
    this.next();
  }
  private current(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', at: 0 };
  }
  private next(): Token {
    const token = this.current();
    this.at += 1;
    return token;
  }
}

/**
 * `$RecordType` is that of the record; queues are groups: `Owner:Queue.QueueName`.
 * Source: Salesforce Help, "Understanding Global Variables" and "Operators and Functions" (merge fields of owners); Object Reference, "Group".
 */
function pathOf(name: string): readonly string[] {
  const path = name.replace(/^\$RecordType\./i, 'RecordType.').split('.');
  const at = path.findIndex((step) => /:queue$/i.test(step));
  return at < 0
    ? path
    : path.map((step, index) =>
        index === at ? step.replace(/:queue$/i, ':Group') : index === at + 1 && /^queuename$/i.test(step) ? 'Name' : step,
      );
}
