/** Checks the fields and relationships of a query, and its conditions on them. */
import {
  followedTwice,
  MOST_PARENTS,
  noSuchColumn,
  noSuchRelation,
  notPolymorphic,
  notSupported,
  notUnderstood,
  TOO_MANY_PARENTS,
} from '../../syntax/queryWords.ts';
import type { BindValue, Condition, FieldExpression, SoqlQuery, SoslQuery, Value } from '../../../language/soqlAst.ts';
import type { Range, Subject } from '../../../language/ast.ts';
import { distanceOperatorProblem, distanceProblem, isDistance } from '../../syntax/distances.ts';
import { typeName, type ApexType } from '../../../language/types.ts';
import { UNKNOWN } from '../../types/common.ts';
import type { ComparedValue, RecordField, RecordType } from '../../types/schemaDoor.ts';
import type { Context } from '../context.ts';
import { withExcerpt, type QueryLiteral } from '../../syntax/queryExcerpt.ts';

type TypeOf = Extract<SoqlQuery['select'][number], { kind: 'typeof' }>;
/** LIMIT and OFFSET: a Long or an Object may hold an Integer, which is checked when the query runs. */
const COUNTS: ReadonlySet<string> = new Set(['Integer', 'Long', 'Object']);

type Compare = Extract<Condition, { kind: 'compare' }>;
/** @return the field, where it is known which one is meant. */
type CheckField = (field: FieldExpression) => RecordField | undefined;
type Tell = (at: Range, message: string, about?: Subject) => void;
const NULL: ComparedValue = { kind: 'null' };

export class QueryFields {
  private readonly context: Context;
  private readonly literal: QueryLiteral;
  /** The types of what is bound. */
  private readonly bound: ReadonlyMap<BindValue, ApexType>;
  /** An org tells one error of a query that it shows with a part of it. */
  hasShown = false;

  constructor(context: Context, literal: QueryLiteral, bound: ReadonlyMap<BindValue, ApexType>) {
    this.context = context;
    this.literal = literal;
    this.bound = bound;
  }

  /** Reports an error at the bracket, with the part of the query that it is about. Source: the places in public reports of deployments. */
  readonly show: Tell = (at, message, about) => {
    if (!this.hasShown) this.context.error(this.literal.range, withExcerpt(this.literal, at.start, message), about);
    this.hasShown = true;
  };

  /** Reports an error at the bracket alone: what an org checks of a query has no other place but that of its binds. */
  tell(message: string, about?: Subject): void {
    this.context.error(this.literal.range, message, about);
  }

  ofQuery(query: SoqlQuery, object: RecordType): void {
    const aliases = new Set(query.select.map((item) => (item.kind === 'field' ? item.alias?.toLowerCase() : undefined)));
    const checkField: CheckField = (field) => {
      if (field.kind === 'function') return this.call(field, checkField);
      return field.path.length === 1 && aliases.has(field.path[0]?.toLowerCase()) ? undefined : checkNamed(field);
    };
    /** Conditions cannot use aliases of SELECT. Source: seen in an org. */
    const checkNamed: CheckField = (field) => {
      if (field.kind === 'function') return this.call(field, checkNamed);
      const path = written(query, field.path);
      const isOwn = path.length > 1 && path[0]?.toLowerCase() === query.alias?.toLowerCase();
      return this.path(object, isOwn || isObjectName(path, object) ? path.slice(1) : path, field.range);
    };
    const followed = new Set<string>();
    for (const item of query.select) {
      if (item.kind === 'field') checkField(item.field);
      if (item.kind === 'subquery') this.subquery(item.query, object, followed);
      if (item.kind === 'typeof') this.byType(item, object);
    }
    if (query.where !== undefined) this.condition(query.where, checkNamed);
    if (query.having !== undefined) this.condition(query.having, checkNamed);
    for (const item of query.groupBy?.items ?? []) checkField(item);
    for (const { by } of query.orderBy) checkField(by);
    this.rowCount(query.limit, 'Limit');
    this.rowCount(query.offset, 'Offset');
  }

  /** One object of RETURNING. */
  ofSearch({ fields, where, orderBy }: SoslQuery['returning'][number], object: RecordType): void {
    const checkField: CheckField = (field) => {
      return field.kind === 'path' ? this.path(object, field.path, field.range) : this.call(field, checkField);
    };
    for (const { field } of fields) checkField(field);
    if (where !== undefined) this.condition(where, checkField);
    for (const { by } of orderBy) checkField(by);
  }

  private call(call: Extract<FieldExpression, { kind: 'function' }>, checkField: CheckField): undefined {
    for (const arg of call.args) if (arg.kind === 'path' || arg.kind === 'function') checkField(arg);
    if (!isDistance(call)) return;
    const problem = distanceProblem(call);
    if (problem !== undefined) this.tell(problem);
    for (const place of call.args) {
      const type = place.kind === 'bind' ? this.bound.get(place) : undefined;
      if (place.kind === 'bind' && type?.kind === 'primitive')
        this.context.error(place.range, `Invalid bind expression type of ${typeName(type)} for column of type Location`);
    }
  }

  /** Checks the bind of LIMIT or OFFSET. */
  private rowCount(value: Value | undefined, clause: 'Limit' | 'Offset'): void {
    const type = value?.kind === 'bind' ? this.bound.get(value) : undefined;
    if (value?.kind !== 'bind' || type?.kind !== 'primitive' || COUNTS.has(type.name)) return;
    this.context.error(value.range, `${clause} expression must be of type Integer`);
  }

  /** @param followed the relationships of earlier subqueries, lower case */
  private subquery(query: SoqlQuery, parent: RecordType, followed: Set<string>): void {
    const { from, fromRange = query.range } = query;
    const relation = parent.child(from.split('.').at(-1) ?? '');
    const object = relation === undefined ? undefined : this.context.world.schema.object(relation.object);
    if (object === undefined) this.show(fromRange, notUnderstood(from, 'FROM part of query call'));
    else if (followed.has(from.toLowerCase())) this.show(fromRange, followedTwice(from));
    else this.ofQuery(query, object);
    followed.add(from.toLowerCase());
  }

  /** Source: SOQL and SOSL Reference, "TYPEOF": `typeOfField` is a polymorphic relationship; the texts of orgs. */
  private byType({ path, whens, otherwise, range }: TypeOf, object: RecordType): void {
    const [first = ''] = path;
    if (object.parent(first) === undefined) {
      this.tell(noSuchRelation(first, object.name));
      return;
    }
    const target = this.parentAt(object, path, range, this.show);
    if (target === undefined) return;
    if (target.name !== 'Name') this.tell(notPolymorphic(path.join('.')));
    for (const { type, range: typeRange, fields } of whens) {
      const one = this.context.world.schema.object(type);
      if (one === undefined) this.noObject(typeRange, type);
      else this.fieldsOf(one, fields);
    }
    this.fieldsOf(target, otherwise);
  }

  /** Fields of TYPEOF, whose errors an org tells without the part of the query. */
  private fieldsOf(object: RecordType, fields: readonly FieldExpression[]): void {
    const tell: Tell = (_at, message, about) => this.tell(message, about);
    for (const field of fields) if (field.kind === 'path') this.path(object, field.path, field.range, tell);
  }

  private condition(condition: Condition, checkField: CheckField): void {
    if (condition.kind === 'not') this.condition(condition.term, checkField);
    else if (condition.kind !== 'compare') for (const term of condition.terms) this.condition(term, checkField);
    else this.comparison(condition, checkField(condition.left));
  }

  private comparison({ left, operator, right }: Compare, field: RecordField | undefined): void {
    const wrongOperator = distanceOperatorProblem(left, operator);
    if (wrongOperator !== undefined) this.tell(wrongOperator);
    if (right.kind === 'subquery') {
      const object = this.context.world.schema.object(right.query.from);
      if (object === undefined) this.noObject(right.query.fromRange ?? right.query.range, right.query.from);
      else this.ofQuery(right.query, object);
      return;
    }
    const never = field?.comparisonProblem(operator, NULL);
    if (never !== undefined) {
      this.show(left.range, never);
      return;
    }
    const isListed = right.kind === 'list' && operator.endsWith('IN');
    for (const value of right.kind === 'list' ? right.values : [right]) {
      const problem = this.notIterable(operator, right, value) ?? field?.comparisonProblem(operator, this.compared(value, isListed));
      if (problem === undefined) continue;
      if (value.kind === 'bind') this.context.error(value.range, problem);
      else this.show(left.range, problem);
    }
  }

  /** IN takes a collection, a subquery, or values in parentheses: a single bound value is refused. */
  private notIterable(operator: string, right: Compare['right'], value: Value): string | undefined {
    const type = right === value && value.kind === 'bind' && operator.endsWith('IN') ? this.bound.get(value) : undefined;
    return type?.kind === 'primitive' && type.name !== 'Object' ? 'IN operator must be used with an iterable expression' : undefined;
  }

  private compared(value: Value, isListed: boolean): ComparedValue {
    return value.kind === 'bind' ? { kind: 'bind', type: this.bound.get(value) ?? UNKNOWN, isListed } : value;
  }

  /** @return the object that a path of relationships leads to; undefined where that is unknown or a relationship does not exist. */
  private parentAt(object: RecordType, steps: readonly string[], range: Range, tell: Tell): RecordType | undefined {
    let current: RecordType | undefined = object;
    for (const step of steps) {
      const parent: { readonly object: string } | undefined = current.parent(step);
      if (parent === undefined) {
        tell(range, notUnderstood(step, 'field path'));
        return undefined;
      }
      current = this.context.world.schema.object(parent.object);
      if (current === undefined) return undefined;
    }
    return current;
  }

  private noObject(range: Range, name: string): void {
    this.show(range, notSupported(name), { kind: 'missing-object', name });
  }

  private path(object: RecordType, path: readonly string[], range: Range, tell: Tell = this.show): RecordField | undefined {
    if (path.length > MOST_PARENTS + 1) {
      tell(range, TOO_MANY_PARENTS);
      return undefined;
    }
    const current = this.parentAt(object, path.slice(0, -1), range, tell);
    const last = path.at(-1) ?? '';
    const field = current?.field(last);
    if (current !== undefined && field === undefined) {
      tell(range, noSuchColumn(last, current.name), { kind: 'missing-column', name: last, object: current.name });
    }
    return field;
  }
}

/** `a.Name` of `FROM Contact c, c.Account a`, without the alias `a`. */
function written(query: SoqlQuery, path: readonly string[]): readonly string[] {
  const [first, ...rest] = path;
  const source = query.moreFrom.find(({ alias }) => alias !== undefined && alias.toLowerCase() === first?.toLowerCase());
  return source === undefined || rest.length === 0
    ? path
    : written({ ...query, moreFrom: query.moreFrom.filter((other) => other !== source) }, [...source.path, ...rest]);
}

function isObjectName(path: readonly string[], object: RecordType): boolean {
  return path.length > 1 && path[0]?.toLowerCase() === object.name.toLowerCase() && object.parent(path[0]) === undefined;
}
