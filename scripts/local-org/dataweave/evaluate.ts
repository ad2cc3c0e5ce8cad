/** Evaluates scripts' trees. Source: MuleSoft Documentation, "DataWeave Operators", "DataWeave Selectors", "Pattern Matching in DataWeave". Errors: System.DataWeaveScriptException. */
import { addDecimals, divideDecimals, multiplyDecimals, negateDecimal, subtractDecimals } from '../platform/values/decimalArithmetic.ts';
import { ApexDecimal, isKnownZone } from '../platform/values/index.ts';
import type { Case, Entry, Expression, Namespace, Type, Update } from './ast.ts';
import { converted, moment } from './convert.ts';
import { placed } from './places.ts';
import { scriptError } from './lexer.ts';
import { compare, DwKey, DwMoment, type DwFunction, DwObject, isArray, integer, number, same, text, typeOf, type Value } from './values.ts';

/** Names and what they stand for, innermost first. */
export class Scope {
  private readonly names = new Map<string, Value>();
  private readonly outer: Scope | ((name: string) => Value);
  constructor(outer: Scope | ((name: string) => Value)) {
    this.outer = outer;
  }
  put(name: string, value: Value): this {
    this.names.set(name, value);
    return this;
  }
  get(name: string): Value {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    return typeof this.outer === 'function' ? this.outer(name) : this.outer.get(name);
  }
}

export function evaluate(node: Expression, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'number':
      return ApexDecimal.parse(node.text);
    case 'text':
      return node.parts.map((part) => (typeof part === 'string' ? part : text(evaluate(part, scope)))).join('');
    case 'regex':
      return new RegExp(node.source.replaceAll('(?i)', ''), node.source.includes('(?i)') ? 'gi' : 'g');
    case 'moment':
      return moment(node.text);
    case 'name':
      return scope.get(node.name);
    case 'array':
      return node.items.map((item) => evaluate(item, scope));
    case 'object':
      return new DwObject(node.entries.flatMap((entry) => entriesOf(entry, scope)));
    case 'lambda':
      return lambda(node, scope);
    case 'call':
      return call(node, scope);
    case 'unary':
      return node.operator === '-' ? negateDecimal(number(evaluate(node.of, scope))) : !truth(evaluate(node.of, scope));
    case 'binary':
      return binary(node, scope);
    case 'as':
      return converted(
        evaluate(node.of, scope),
        node.type,
        node.options === undefined ? undefined : (evaluate(node.options, scope) as DwObject),
      );
    case 'is':
      return isOf(evaluate(node.of, scope), node.type);
    case 'select':
      return selected(evaluate(node.of, scope), node.how, node.name, node.namespace);
    case 'index':
      return indexed(evaluate(node.of, scope), node.at, scope);
    case 'range':
      return range(evaluate(node.from, scope), evaluate(node.to, scope));
    case 'if':
      return evaluate(truth(evaluate(node.test, scope)) ? node.then : node.otherwise, scope);
    case 'match':
      return matched(evaluate(node.of, scope), node.cases, scope);
    case 'update':
      return node.cases.reduce((value, one) => updated(value, one, scope), evaluate(node.of, scope));
    case 'block': {
      const inner = new Scope(scope);
      for (const { name, value } of node.declarations) inner.put(name, evaluate(value, inner));
      return evaluate(node.body, inner);
    }
  }
}

function truth(value: Value): boolean {
  return typeof value === 'boolean'
    ? value
    : value === 'true'
      ? true
      : value === 'false'
        ? false
        : scriptError(`Cannot coerce ${typeOf(value)} to Boolean`);
}

function lambda({ parameters, body }: Extract<Expression, { kind: 'lambda' }>, scope: Scope): DwFunction {
  const run: DwFunction = (...args) => {
    const inner = new Scope(scope);
    for (const [index, { name, initial }] of parameters.entries())
      inner.put(name, args[index] ?? (initial === undefined ? null : evaluate(initial, inner)));
    return evaluate(body, inner);
  };
  // what `reduce` begins with
  const start = parameters[1]?.initial;
  return start === undefined ? run : Object.assign(run, { initial: evaluate(start, scope) });
}
function call({ callee, args }: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const run = evaluate(callee, scope);
  if (typeof run !== 'function') return scriptError(`${callee.kind === 'name' ? callee.name : typeOf(run)} is not a function`);
  const isLazy = (run as { readonly isLazy?: boolean }).isLazy === true;
  return run(
    ...args.map((arg, index) =>
      evaluate(isLazy && index === args.length - 1 && arg.kind !== 'lambda' ? { kind: 'lambda', parameters: [], body: arg } : arg, scope),
    ),
  );
}

function entriesOf({ key, namespace, attributes, value, test }: Entry, scope: Scope): DwObject['entries'] {
  if (test !== undefined && !truth(evaluate(test, scope))) return [];
  const found = evaluate(value, scope);
  if (key === undefined)
    return (isArray(found) ? found : [found]).flatMap((one) =>
      one instanceof DwObject ? one.entries : one === null ? [] : scriptError(`Cannot coerce ${typeOf(one)} to Object`),
    );
  const name = evaluate(key, scope);
  const own = attributes.flatMap((one) => attributeOf(one.namespace, text(evaluate(one.name, scope)), evaluate(one.value, scope)));
  const known = name instanceof DwKey ? name : undefined;
  return [[new DwKey(text(name), [...(known?.attributes ?? []), ...own], namespace ?? known?.namespace), found]];
}

/** One of a namespace brings its declaration along. */
function attributeOf(namespace: Namespace | undefined, name: string, value: Value): readonly (readonly [string, Value])[] {
  return namespace === undefined
    ? [[name, value]]
    : [
        [`xmlns:${namespace.prefix}`, namespace.uri],
        [`${namespace.prefix}:${name}`, value],
      ];
}

function binary(node: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  switch (node.operator) {
    case 'and':
      return truth(left) && truth(evaluate(node.right, scope));
    case 'or':
      return truth(left) || truth(evaluate(node.right, scope));
    case 'default':
      return left ?? evaluate(node.right, scope);
    default:
      return operate(node.operator, left, evaluate(node.right, scope));
  }
}

function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return same(left, right);
    case '!=':
      return !same(left, right);
    case '~=':
      return same(left, right) || text(left) === text(right);
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    case '++':
      return joined(left, right);
    case '--':
      return without(left, right);
    case '>>':
      return left instanceof DwMoment
        ? new DwMoment(left.at, zoneOf(text(right)))
        : scriptError(`Cannot coerce ${typeOf(left)} to DateTime`);
    default:
      return arithmetic(operator, left, right);
  }
}
const zoneOf = (name: string): string =>
  name === 'UTC' || name === 'Z' ? 'GMT' : isKnownZone(name) ? name : scriptError(`Invalid time zone: ${name}`);

function arithmetic(operator: string, left: Value, right: Value): Value {
  if (operator === '-' && isArray(left)) return left.filter((one) => !same(one, right));
  if (operator === '+' && isArray(left)) return [...left, right];
  if (operator === '-' && left instanceof DwObject) return new DwObject(left.entries.filter(([key]) => key.name !== text(right)));
  const [a, b] = [number(left), number(right)];
  if (operator === '+') return addDecimals(a, b);
  if (operator === '-') return subtractDecimals(a, b);
  if (operator === '*') return multiplyDecimals(a, b);
  if (b.unscaled === 0n) return scriptError('Division by zero');
  return divideDecimals(a, b);
}

export function joined(left: Value, right: Value): Value {
  if (isArray(left) && isArray(right)) return [...left, ...right];
  if (left instanceof DwObject && right instanceof DwObject) return new DwObject([...left.entries, ...right.entries]);
  return text(left) + text(right);
}
function without(left: Value, right: Value): Value {
  const gone = isArray(right) ? right : [right];
  if (left instanceof DwObject)
    return new DwObject(
      left.entries.filter(
        ([key]) => !gone.some((one) => (one instanceof DwObject ? one.get(key.name) !== undefined : text(one) === key.name)),
      ),
    );
  return isArray(left) ? left.filter((one) => !gone.some((other) => same(one, other))) : scriptError(`Cannot remove from ${typeOf(left)}`);
}

export function isOf(value: Value, type: Type): boolean {
  switch (type.kind) {
    case 'either':
      return type.types.some((one) => isOf(value, one));
    case 'text':
      return value === type.text;
    case 'fields':
      return (
        value instanceof DwObject &&
        type.fields.every((field) =>
          value.get(field.name) === undefined ? field.isOptional : isOf(value.get(field.name) ?? null, field.type),
        )
      );
    case 'named':
      return (
        isNamedType(value, type.name) &&
        (type.of === undefined || !isArray(value) || value.every((one) => type.of === undefined || isOf(one, type.of)))
      );
  }
}
function isNamedType(value: Value, name: string): boolean {
  const own = typeOf(value);
  return name === 'Any' || own === name || (name === 'Key' && own === 'String') || (name === 'String' && own === 'Key');
}

/** A name without namespace stands for that of every namespace. Source: MuleSoft Documentation, "DataWeave Selectors", namespace selector. */
function selected(of: Value, how: string, name: string, namespace?: Namespace): Value {
  const one = (from: Value): Value | undefined => (from instanceof DwObject ? all(from, name, namespace)[0] : undefined);
  switch (how) {
    case '@':
      return attributes(of, name);
    case '.*':
      return isArray(of)
        ? of.flatMap((item) => (item instanceof DwObject ? all(item, name, namespace) : []))
        : of instanceof DwObject
          ? all(of, name, namespace)
          : null;
    case '..':
      return deep(of, name, namespace);
    case 'needed':
      return one(of) ?? scriptError(`There is no key named '${name}'`);
    case 'exists':
      return one(of) !== undefined;
    default:
      return isArray(of) ? of.flatMap((item) => (one(item) === undefined ? [] : [one(item) ?? null])) : (one(of) ?? null);
  }
}
const isNamed = (key: DwKey, name: string, namespace: Namespace | undefined): boolean =>
  key.name === name && (namespace === undefined || key.namespace?.uri === namespace.uri);
const all = (of: DwObject, name: string, namespace?: Namespace): readonly Value[] =>
  of.entries.filter(([key]) => isNamed(key, name, namespace)).map(([, value]) => value);
function deep(of: Value, name: string, namespace: Namespace | undefined): readonly Value[] {
  if (isArray(of)) return of.flatMap((one) => deep(one, name, namespace));
  if (!(of instanceof DwObject)) return [];
  return of.entries.flatMap(([key, value]) => [
    ...(name === '' || isNamed(key, name, namespace) ? [value] : []),
    ...deep(value, name, namespace),
  ]);
}
/** Attributes stand at the key, so that the value's own key is asked for: `payload.book.@year` reads what the reader kept with the object. */
function attributes(of: Value, name: string): Value {
  const kept = of instanceof DwObject ? of.get('@') : undefined;
  if (!(kept instanceof DwObject)) return null;
  return name === '' ? kept : (kept.get(name) ?? null);
}

function indexed(of: Value, at: Expression, scope: Scope): Value {
  if (at.kind === 'range') return slice(of, number(evaluate(at.from, scope)).toNumber(), number(evaluate(at.to, scope)).toNumber());
  const index = evaluate(at, scope);
  if (index instanceof ApexDecimal) {
    const place = index.toNumber();
    const items = typeof of === 'string' ? [...of] : isArray(of) ? of : of instanceof DwObject ? of.entries.map(([, value]) => value) : [];
    return items.at(place) ?? null;
  }
  return selected(of, '.', text(index));
}
/** Places from the end are negative; backwards when the first lies behind the last. */
function slice(of: Value, from: number, to: number): Value {
  const items = typeof of === 'string' ? [...of] : of;
  if (!isArray(items)) return null;
  const [first, last] = [from, to].map((place) => (place < 0 ? items.length + place : place)) as [number, number];
  const cut = first <= last ? items.slice(first, last + 1) : items.slice(last, first + 1).toReversed();
  return typeof of === 'string' ? cut.map(text).join('') : cut;
}
function range(from: Value, to: Value): Value {
  const [first, last] = [number(from).toNumber(), number(to).toNumber()];
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_none, index) => integer(first + index * step));
}

function matched(value: Value, cases: readonly Case[], scope: Scope): Value {
  for (const one of cases) {
    const inner = new Scope(scope).put('$', value);
    if (one.how === 'name' || (one.how === 'else' && one.name !== '')) inner.put(one.name, value);
    if (fits(value, one, inner) && (one.test === undefined || truth(evaluate(one.test, inner)))) return evaluate(one.result, inner);
  }
  return scriptError(`Unable to match ${typeOf(value)}`);
}
function updated(value: Value, { path, name, isMade, test, result }: Update, scope: Scope): Value {
  return placed(
    value,
    path.map((step) => evaluate(step, scope)),
    isMade,
    (old) => {
      const inner = new Scope(scope).put('$', old);
      if (name !== '') inner.put(name, old);
      return test === undefined || truth(evaluate(test, inner)) ? evaluate(result, inner) : old;
    },
  );
}
function fits(value: Value, { type, value: wanted }: Case, scope: Scope): boolean {
  if (type !== undefined) return isOf(value, type);
  if (wanted === undefined) return true;
  const found = evaluate(wanted, scope);
  if (!(found instanceof RegExp)) return same(value, found);
  const groups = new RegExp(`^(?:${found.source})$`, found.flags.replace('g', '')).exec(text(value));
  if (groups !== null) scope.put('$', [...groups]);
  return groups !== null;
}
