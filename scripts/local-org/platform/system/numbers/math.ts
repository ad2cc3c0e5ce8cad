/** Source: Apex Reference Guide, "Math Class". A function exists for Decimal and Double alike; the value tells which is meant. */
import { decimalOfDouble } from '../../core/decimals.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import {
  absoluteDecimal,
  ApexDecimal,
  ApexDouble,
  compareDecimals,
  doubleText,
  integerOfDecimal,
  longOfDecimal,
  longOfNumber,
  maxInteger,
  minInteger,
  setScale,
  wrapLong,
  type RoundingModeName,
} from '../../values/index.ts';
import { cubeRoot } from './elementary/cubeRoot.ts';
import { cos, exp, log, log10, sin, tan } from './elementary/index.ts';
import { power } from './power.ts';
import { raiseNullArgument, strictStatics } from '../strict.ts';

type Fractional = ApexDecimal | ApexDouble;
type Numeric = Fractional | number | bigint;

const numberOf = (value: Fractional): number => (value instanceof ApexDouble ? value.value : value.toNumber());

/** A function of real numbers; a Decimal comes back as Decimal. */
function real(compute: (x: number) => number): (x: Fractional) => Fractional {
  return (x) => {
    const result = compute(numberOf(x));
    return x instanceof ApexDouble ? new ApexDouble(result) : decimalOfDouble(result);
  };
}

/** The angle of a sine or cosine; there is none beyond -1 and 1. */
function angleOf(compute: (x: number) => number): (x: number) => number {
  return (x) => (Math.abs(x) > 1 ? raise('System.MathException', 'Invalid argument') : compute(x));
}

function squareRoot(x: number): number {
  return x < 0 ? raise('System.MathException', `Negative argument: ${doubleText(x)}`) : Math.sqrt(x);
}

/** At 1 it ends in the digit that the JDK's steps come to; the host takes a better value of e there. */
const cosh = (x: number): number => (Math.abs(x) === 1 ? 1.543080634815244 : Math.cosh(x));

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
  return value instanceof ApexDouble ? decimalOfDouble(value.value) : ApexDecimal.ofInteger(value);
}

function abs(x: Numeric): Numeric {
  if (typeof x === 'number') return Math.abs(x) | 0;
  if (typeof x === 'bigint') return wrapLong(x < 0n ? -x : x);
  return x instanceof ApexDouble ? new ApexDouble(Math.abs(x.value)) : absoluteDecimal(x);
}

/** Of Integers a null has words of its own. Source: seen in an org. */
function mod(a: number | bigint | null, b: number | bigint | null): number | bigint {
  if (a === null || b === null) {
    if (typeof (a ?? b) === 'number') raise('System.NullPointerException', 'Script-thrown exception');
    return raiseNullArgument();
  }
  if (b === 0 || b === 0n) raise('System.MathException', 'Divide by 0');
  return typeof a === 'number' && typeof b === 'number' ? (a % b) | 0 : BigInt(a) % BigInt(b);
}

function atan2(y: Fractional, x: Fractional): Fractional {
  const result = Math.atan2(numberOf(y), numberOf(x));
  return y instanceof ApexDouble ? new ApexDouble(result) : decimalOfDouble(result);
}

/** A Double beyond the Integers is refused, a Decimal loses its high bits. Source: seen in an org. */
function roundToInteger(x: Fractional): number {
  if (x instanceof ApexDecimal) return integerOfDecimal(setScale(x, 0) as ApexDecimal);
  const whole = longOfNumber(Math.round(x.value));
  if (whole > maxInteger || whole < minInteger) raise('System.MathException', `Integer overflow: ${whole}`);
  return Number(whole);
}

function roundToLong(x: Fractional): bigint {
  return x instanceof ApexDouble ? longOfNumber(Math.round(x.value)) : longOfDecimal(setScale(x, 0) as ApexDecimal);
}

definePlatformClass({
  name: 'System.Math',
  staticFields: { E: () => new ApexDouble(Math.E), PI: () => new ApexDouble(Math.PI) },
  statics: {
    mod,
    ...strictStatics({
      abs,
      atan2,
      roundToLong,
      round: roundToInteger,
      max: extreme(1),
      min: extreme(-1),
      acos: real(angleOf(Math.acos)),
      asin: real(angleOf(Math.asin)),
      atan: real(Math.atan),
      cbrt: real(cubeRoot),
      ceil: whole('CEILING', Math.ceil),
      cos: real(cos),
      cosh: real(cosh),
      exp: real(exp),
      floor: whole('FLOOR', Math.floor),
      log: real(log),
      log10: real(log10),
      pow: (base: ApexDouble, exponent: ApexDouble) => new ApexDouble(power(base.value, exponent.value)),
      random: () => new ApexDouble(Math.random()),
      rint: real(halfEven),
      signum: real(Math.sign),
      sin: real(sin),
      sinh: real(Math.sinh),
      sqrt: real(squareRoot),
      tan: real(tan),
      tanh: real(Math.tanh),
    }),
  },
});
