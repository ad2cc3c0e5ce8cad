/**
 * The text that an org's compiler makes of a query in code, in one line: `SELECT Id, Name FROM Account WHERE (Id = :tmpVar1 AND Name != NULL)` of `[SELECT Id,Name FROM Account WHERE Id=:id AND Name!=null]`.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
import type { Range } from '../../language/ast.ts';
import type { Condition, FieldArgument, FieldExpression, SelectItem, SoqlQuery, Value } from '../../language/soqlAst.ts';
import { valueText } from './queryText.ts';

const MARK = '\0';

/** @return where that text has what is written at `at`; undefined for what it has no place for. Units: characters, from 0 */
export function canonicalPlace(query: SoqlQuery, at: number): number | undefined {
  const place = new Canonical(at).query(query).indexOf(MARK);
  return place === -1 ? undefined : place;
}

class Canonical {
  private readonly at: number;
  private bound = 0;

  /** @param at offset of what is marked: a field, an object, a type */
  constructor(at: number) {
    this.at = at;
  }

  query({ select, from, fromRange, alias, moreFrom, usingScope, where, groupBy, having, orderBy }: SoqlQuery): string {
    const more = moreFrom.map((one) => `, ${one.path.join('.')}${named(one.alias)}`).join('');
    const groups = groupBy?.items.map((item) => this.field(item)).join(', ') ?? '';
    return [
      `SELECT ${select.map((item) => this.item(item)).join(', ')} FROM ${this.marked(fromRange, from)}${named(alias)}${more}`,
      clause('USING SCOPE', usingScope),
      clause('WHERE', where && this.condition(where)),
      clause('GROUP BY', groupBy && (groupBy.kind === 'plain' ? groups : `${groupBy.kind.toUpperCase()}(${groups})`)),
      clause('HAVING', having && this.condition(having)),
      orderBy.length === 0 ? '' : ` ORDER BY ${orderBy.map((order) => this.order(order)).join(', ')}`,
    ].join('');
  }

  private marked(range: Range | undefined, text: string): string {
    return range?.start === this.at ? MARK + text : text;
  }

  private item(item: SelectItem): string {
    if (item.kind === 'field') return this.field(item.field) + named(item.alias);
    if (item.kind === 'subquery') return `(${this.query(item.query)})`;
    if (item.kind === 'fields-of') return `FIELDS(${item.which})`;
    const whens = item.whens.map(({ type, range, fields }) => ` WHEN ${this.marked(range, type)} THEN ${this.fields(fields)}`);
    const otherwise = item.otherwise.length === 0 ? '' : ` ELSE ${this.fields(item.otherwise)}`;
    return `TYPEOF ${item.path.join('.')}${whens.join('')}${otherwise} END`;
  }

  private fields(fields: readonly FieldExpression[]): string {
    return fields.map((field) => this.field(field)).join(', ');
  }

  private field(field: FieldExpression): string {
    if (field.kind === 'path') return this.marked(field.range, field.path.join('.'));
    return this.marked(field.range, `${field.name}(${field.args.map((arg) => this.argument(arg)).join(', ')})`);
  }

  private argument(arg: FieldArgument): string {
    return arg.kind === 'path' || arg.kind === 'function' ? this.field(arg) : this.value(arg);
  }

  private value(value: Value): string {
    return valueText(value, () => `:tmpVar${String(++this.bound)}`);
  }

  private condition(condition: Condition): string {
    if (condition.kind === 'not') return `(NOT ${this.condition(condition.term)})`;
    if (condition.kind !== 'compare')
      return `(${condition.terms.map((term) => this.condition(term)).join(` ${condition.kind.toUpperCase()} `)})`;
    return `${this.field(condition.left)} ${condition.operator} ${this.right(condition.right)}`;
  }

  private right(right: Extract<Condition, { kind: 'compare' }>['right']): string {
    if (right.kind === 'subquery') return `(${this.query(right.query)})`;
    return right.kind === 'list' ? `(${right.values.map((value) => this.value(value)).join(', ')})` : this.value(right);
  }

  private order({ by, descending, nullsLast }: SoqlQuery['orderBy'][number]): string {
    return `${this.field(by)} ${descending ? 'DESC' : 'ASC'} NULLS ${nullsLast === true ? 'LAST' : 'FIRST'}`;
  }
}

const named = (alias: string | undefined): string => (alias === undefined ? '' : ` ${alias}`);
const clause = (word: string, text: string | undefined): string => (text === undefined ? '' : ` ${word} ${text}`);
