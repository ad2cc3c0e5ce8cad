/** Source: Apex Reference Guide, "Math Class". A function exists for Decimal and Double alike; the value tells which is meant. */
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import {
  absoluteDecimal,
  ApexDecimal,
  ApexDouble,
  compareDecimals,
  integerOfDecimal,
  integerOfNumber,
  longOfDecimal,
  longOfNumber,
  setScale,
  wrapLong,
  type RoundingModeName,
} from '../values/index.ts';
import { cubeRoot } from './elementary/cubeRoot.ts';
import { cos, exp, log, log10, sin, tan } from './elementary/index.ts';
import { power } from './power.ts';
import { strictStatics } from './strict.ts';

type Fractional = ApexDecimal | ApexDouble;
type Numeric = Fractional | number | bigint;

const numberOf = (value: Fractional): number => (value instanceof ApexDouble ? value.value : value.toNumber());

/** A function of real numbers; a Decimal comes back as Decimal. */
function real(name: string, compute: (x: number) => number): (x: Fractional) => Fractional {
  return (x) => {
    const result = compute(numberOf(x));
    if (x instanceof ApexDouble) return new ApexDouble(result);
    if (!Number.isFinite(result)) raise('System.MathException', `Math.${name} has no result for ${x.toText()}`);
    return ApexDecimal.ofNumber(result);
  };
}

/** A rounding to whole numbers; a Decimal comes back with scale 0. */
function whole(mode: RoundingModeName, compute: (x: number) => number): (x: Fractional) => Fractional {
  return (x) => (x instanceof ApexDouble ? new ApexDouble(compute(x.value)) : (setScale(x, 0, mode) as ApexDecimal));
}

function halfEven(x: number): number {
  if (x >= -0.5 && x < 0) return -0;
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** The larger (`sign` 1) or the smaller (-1) of two. */
function extreme(sign: 1 | -1): (a: Numeric, b: Numeric) => Numeric {
  return (a, b) => {
    if (a instanceof ApexDecimal || b instanceof ApexDecimal) {
      const [x, y] = [asDecimal(a), asDecimal(b)];
      return compareDecimals(x, y) * sign >= 0 ? x : y;
    }
    if (a instanceof ApexDouble && b instanceof ApexDouble) {
      return new ApexDouble(sign === 1 ? Math.max(a.value, b.value) : Math.min(a.value, b.value));
    }
    return (a > b ? sign === 1 : sign === -1) ? a : b;
  };
}

function asDecimal(value: Numeric): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  return value instanceof ApexDouble ? ApexDecimal.ofNumber(value.value) : ApexDecimal.ofInteger(value);
}

function abs(x: Numeric): Numeric {
  if (typeof x === 'number') return Math.abs(x) | 0;
  if (typeof x === 'bigint') return wrapLong(x < 0n ? -x : x);
  return x instanceof ApexDouble ? new ApexDouble(Math.abs(x.value)) : absoluteDecimal(x);
}

function mod(a: number | bigint, b: number | bigint): number | bigint {
  if (b === 0 || b === 0n) raise('System.MathException', 'Divide by 0');
  return typeof a === 'number' && typeof b === 'number' ? (a % b) | 0 : BigInt(a) % BigInt(b);
}

function atan2(y: Fractional, x: Fractional): Fractional {
  const result = Math.atan2(numberOf(y), numberOf(x));
  return y instanceof ApexDouble ? new ApexDouble(result) : ApexDecimal.ofNumber(result);
}

function roundToInteger(x: Fractional): number {
  return x instanceof ApexDouble ? integerOfNumber(Math.round(x.value)) : integerOfDecimal(setScale(x, 0) as ApexDecimal);
}

function roundToLong(x: Fractional): bigint {
  return x instanceof ApexDouble ? longOfNumber(Math.round(x.value)) : longOfDecimal(setScale(x, 0) as ApexDecimal);
}

definePlatformClass({
  name: 'System.Math',
  staticFields: { E: () => new ApexDouble(Math.E), PI: () => new ApexDouble(Math.PI) },
  statics: strictStatics({
    abs,
    mod,
    atan2,
    roundToLong,
    round: roundToInteger,
    max: extreme(1),
    min: extreme(-1),
    acos: real('acos', Math.acos),
    asin: real('asin', Math.asin),
    atan: real('atan', Math.atan),
    cbrt: real('cbrt', cubeRoot),
    ceil: whole('CEILING', Math.ceil),
    cos: real('cos', cos),
    cosh: real('cosh', Math.cosh),
    exp: real('exp', exp),
    floor: whole('FLOOR', Math.floor),
    log: real('log', log),
    log10: real('log10', log10),
    pow: (base: ApexDouble, exponent: ApexDouble) => new ApexDouble(power(base.value, exponent.value)),
    random: () => new ApexDouble(Math.random()),
    rint: whole('HALF_EVEN', halfEven),
    signum: (x: Fractional) =>
      x instanceof ApexDouble ? new ApexDouble(Math.sign(x.value)) : ApexDecimal.ofInteger(compareDecimals(x, ApexDecimal.zero)),
    sin: real('sin', sin),
    sinh: real('sinh', Math.sinh),
    sqrt: real('sqrt', Math.sqrt),
    tan: real('tan', tan),
    tanh: real('tanh', Math.tanh),
  }),
});
