/** Filter logic: `1 AND (2 OR NOT 3)`. Source: Metadata API Developer Guide, "ListView" booleanFilter and "Report" ReportFilter. */
import type { Condition } from '../language/soqlAst.ts';

/** @param logic undefined joins all conditions with AND. Errors: throws a description of what is wrong with the logic. */
export function joinConditions(logic: string | null | undefined, conditions: readonly Condition[]): Condition | undefined {
  if (logic === null || logic === undefined || logic.trim() === '')
    return conditions.length === 0 ? undefined : conditions.length === 1 ? conditions[0] : { kind: 'and', terms: conditions };
  return new Logic(logic, conditions).parse();
}

class Logic {
  private readonly tokens: readonly string[];
  private readonly conditions: readonly Condition[];
  private readonly used = new Set<number>();
  private place = 0;
  constructor(logic: string, conditions: readonly Condition[]) {
    this.tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S+/g) ?? [];
    this.conditions = conditions;
  }

  parse(): Condition {
    const condition = this.either();
    if (this.place < this.tokens.length) throw new Error(`The filter logic has something unexpected: ${this.tokens[this.place] ?? ''}`);
    const unused = this.conditions.findIndex((_condition, index) => !this.used.has(index + 1));
    if (unused >= 0) throw new Error(`The filter logic does not use filter ${String(unused + 1)}.`);
    return condition;
  }

  private either(): Condition {
    return this.chain('OR', 'or', () => this.both());
  }
  private both(): Condition {
    return this.chain('AND', 'and', () => this.single());
  }
  private chain(word: string, kind: 'and' | 'or', part: () => Condition): Condition {
    const terms = [part()];
    while (this.take(word)) terms.push(part());
    return terms.length === 1 ? (terms[0] as Condition) : { kind, terms };
  }
  private single(): Condition {
    if (this.take('NOT')) return { kind: 'not', term: this.single() };
    if (this.take('(')) {
      const inner = this.either();
      if (!this.take(')')) throw new Error('The filter logic lacks a closing parenthesis.');
      return inner;
    }
    const number = Number(this.tokens[this.place]);
    const found = this.conditions[number - 1];
    if (found === undefined)
      throw new Error(`The filter logic names a filter that does not exist: ${this.tokens[this.place] ?? 'nothing'}`);
    this.place += 1;
    this.used.add(number);
    return found;
  }
  private take(token: string): boolean {
    if (this.tokens[this.place] !== token) return false;
    this.place += 1;
    return true;
  }
}
