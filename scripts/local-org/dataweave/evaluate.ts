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

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

export function evaluate(node: Expression, scope: Scope): Value {
  // the node is of the kind by which its function was found
  return EVALUATORS[node.kind](node as never, scope);
}

const EVALUATORS: { readonly [Kind in Expression['kind']]: (node: Node<Kind>, scope: Scope) => Value } = {
  literal: ({ value }) => value,
  number: (node) => ApexDecimal.parse(node.text),
  text: ({ parts }, scope) => parts.map((part) => (typeof part === 'string' ? part : text(evaluate(part, scope)))).join(''),
  regex: ({ source }) => new RegExp(source.replaceAll('(?i)', ''), source.includes('(?i)') ? 'gi' : 'g'),
  moment: (node) => moment(node.text),
  name: ({ name }, scope) => scope.get(name),
  array: ({ items }, scope) => items.map((item) => evaluate(item, scope)),
  object: ({ entries }, scope) => new DwObject(entries.flatMap((entry) => entriesOf(entry, scope))),
  lambda,
  call,
  unary: ({ operator, of }, scope) => (operator === '-' ? negateDecimal(number(evaluate(of, scope))) : !truth(evaluate(of, scope))),
  binary,
  as: ({ of, type, options }, scope) =>
    converted(evaluate(of, scope), type, options === undefined ? undefined : (evaluate(options, scope) as DwObject)),
  is: ({ of, type }, scope) => isOf(evaluate(of, scope), type),
  select: ({ of, how, name, namespace }, scope) => selected(evaluate(of, scope), how, name, namespace),
  index: ({ of, at }, scope) => indexed(evaluate(of, scope), at, scope),
  range: ({ from, to }, scope) => range(evaluate(from, scope), evaluate(to, scope)),
  if: ({ test, then, otherwise }, scope) => evaluate(truth(evaluate(test, scope)) ? then : otherwise, scope),
  match: ({ of, cases }, scope) => matched(evaluate(of, scope), cases, scope),
  update: ({ of, cases }, scope) => cases.reduce((value, one) => updated(value, one, scope), evaluate(of, scope)),
  block: ({ declarations, body }, scope) => {
    const inner = new Scope(scope);
    for (const { name, value } of declarations) inner.put(name, evaluate(value, inner));
    return evaluate(body, inner);
  },
};

function truth(value: Value): boolean {
  return converted(value, 'Boolean', undefined) === true;
}

function lambda({ parameters, body }: Node<'lambda'>, scope: Scope): DwFunction {
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

function call({ callee, args }: Node<'call'>, scope: Scope): Value {
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

function binary(node: Node<'binary'>, scope: Scope): Value {
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
