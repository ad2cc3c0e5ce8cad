/** Operators on values. Source: MuleSoft Documentation, "DataWeave Operators". Errors: System.DataWeaveScriptException. */
import { addDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../platform/values/decimalArithmetic.ts';
import { isKnownZone } from '../platform/values/index.ts';
import { scriptError } from './lexer.ts';
import { compare, DwMoment, DwObject, isArray, number, same, text, typeOf, type Value } from './values.ts';

export function operate(operator: string, left: Value, right: Value): Value {
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
