/** Evaluates scripts' trees. Source: MuleSoft Documentation, "DataWeave Operators", "DataWeave Selectors", "Pattern Matching in DataWeave". Errors: System.DataWeaveScriptException. */
import { negateDecimal } from '../platform/values/decimalArithmetic.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import type { Case, Entry, Expression, Namespace, Update } from './ast.ts';
import { converted, moment } from './convert.ts';
import { scriptError } from './lexer.ts';
import { operate } from './operators.ts';
import { placed } from './places.ts';
import { Scope } from './scope.ts';
import { range, selected, slice } from './selectors.ts';
import { isOf } from './typeTests.ts';
import { DwKey, type DwFunction, DwObject, isArray, number, same, text, typeOf, type Value } from './values.ts';

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

/** An attribute with a namespace adds its declaration. */
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
