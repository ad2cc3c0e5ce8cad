/** Source: Apex Reference Guide, "Decimal Class". */
import { decimalOfDouble } from '../../core/decimals.ts';
import { raise } from '../../core/error.ts';
import type { PlatformEnumValue } from '../../core/platformEnum.ts';
import { definePlatformClass } from '../../core/registry.ts';
import {
  absoluteDecimal,
  ApexDecimal,
  ApexDouble,
  divideToScale,
  integerOfDecimal,
  longOfDecimal,
  powerDecimal,
  setScale,
  stripZeros,
  type RoundingModeName,
} from '../../values/index.ts';
import { roundingModeOf } from '../objects/enums.ts';
import { parseDecimal } from './numberText.ts';
import { strictMethods, strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Decimal',
  instances: ApexDecimal,
  statics: strictStatics({
    valueOf: (value: ApexDouble | bigint | number | string | ApexDecimal) => {
      if (typeof value === 'string') return parseDecimal(value);
      if (value instanceof ApexDouble) return decimalOfDouble(value.value);
      return value instanceof ApexDecimal ? value : ApexDecimal.ofInteger(value);
    },
  }),
  methods: strictMethods({
    abs: (self: ApexDecimal) => absoluteDecimal(self),
    divide: (self: ApexDecimal, divisor: ApexDecimal, scale: number, mode?: PlatformEnumValue) =>
      divide(self, divisor, scale, modeOf(mode)),
    doubleValue: (self: ApexDecimal) => new ApexDouble(self.toNumber()),
    format: (self: ApexDecimal) => formatNumber(self.toPlainText()),
    intValue: (self: ApexDecimal) => integerOfDecimal(self),
    longValue: (self: ApexDecimal) => longOfDecimal(self),
    pow: (self: ApexDecimal, exponent: number) => power(self, exponent),
    precision: (self: ApexDecimal) => self.precision(),
    round: (self: ApexDecimal, mode?: PlatformEnumValue) => longOfDecimal(rescale(self, 0, modeOf(mode))),
    scale: (self: ApexDecimal) => self.scale,
    setScale: (self: ApexDecimal, scale: number, mode?: PlatformEnumValue) => rescale(self, scale, modeOf(mode)),
    stripTrailingZeros: (self: ApexDecimal) => stripZeros(self),
    toPlainString: (self: ApexDecimal) => self.toPlainText(),
  }),
});

function modeOf(mode: PlatformEnumValue | undefined): RoundingModeName {
  return mode === undefined ? 'HALF_EVEN' : roundingModeOf(mode);
}

function divide(dividend: ApexDecimal, divisor: ApexDecimal, scale: number, mode: RoundingModeName): ApexDecimal {
  if (divisor.unscaled === 0n) raise('System.MathException', 'Divide by 0');
  return divideToScale(dividend, divisor, checkedScale(scale), mode) ?? raise('System.MathException', 'Rounding necessary');
}

/** Errors: System.MathException in the words of an org. */
function rescale(value: ApexDecimal, scale: number, mode: RoundingModeName): ApexDecimal {
  return setScale(value, checkedScale(scale), mode) ?? raise('System.MathException', 'Scale insufficient');
}

function checkedScale(scale: number): number {
  if (scale < -33 || scale > 33) raise('System.MathException', `Scale must be between -33 and 33: ${scale}`);
  return scale;
}

function power(value: ApexDecimal, exponent: number): ApexDecimal {
  if (exponent < 0 || exponent > 32767) raise('System.MathException', 'Exponent is out of range');
  return powerDecimal(value, exponent);
}
