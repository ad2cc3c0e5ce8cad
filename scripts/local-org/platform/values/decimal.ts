import { doubleText } from './doubleText.ts';
import { powerOfTen } from './rounding.ts';

/**
 * An exact decimal number: `unscaled` times 10 to the power of minus `scale`. Immutable; `1.10` and `1.1` are equal but not the same.
 * Source: Apex Reference Guide, "Decimal Class"; the platform's decimals are Java's.
 */
export class ApexDecimal {
  static readonly zero = new ApexDecimal(0n, 0);

  readonly unscaled: bigint;
  readonly scale: number;

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /** Reads `-12.50` or `1.2E-3`; the scale is the number of digits after the point. Errors: throws RangeError for any other text. */
  static parse(text: string): ApexDecimal {
    const parsed = ApexDecimal.tryParse(text);
    if (parsed === undefined) throw new RangeError(`Not a decimal number: ${text}`);
    return parsed;
  }

  /** @return the number, or `undefined` when the text is none. */
  static tryParse(text: string): ApexDecimal | undefined {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
    if (match === null) return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '') return undefined;
    const magnitude = BigInt(whole + fraction);
    return new ApexDecimal(sign === '-' ? -magnitude : magnitude, fraction.length - Number(exponent));
  }

  /** A whole number with scale 0. */
  static ofInteger(value: number | bigint): ApexDecimal {
    return new ApexDecimal(BigInt(value), 0);
  }

  /** A finite binary number, through its shortest decimal text, as Java does: 2 becomes `2.0`. */
  static ofNumber(value: number): ApexDecimal {
    return ApexDecimal.parse(doubleText(value));
  }

  /** The nearest binary number. */
  toNumber(): number {
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  /** The whole part, towards zero. */
  toBigInt(): bigint {
    return this.scale <= 0 ? this.unscaled * powerOfTen(-this.scale) : this.unscaled / powerOfTen(this.scale);
  }

  /** How many digits the unscaled number has; zero has one. */
  precision(): number {
    return (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().length;
  }

  /** Java's text: plain, or scientific for tiny and huge numbers (`1E-7`). */
  toText(): string {
    if (this.scale === 0) return this.unscaled.toString();
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString();
    const exponent = digits.length - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlainText();
    const sign = this.unscaled < 0n ? '-' : '';
    const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
    return exponent === 0 ? sign + mantissa : `${sign}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
  }

  /** Text without an exponent. */
  toPlainText(): string {
    if (this.scale <= 0) return (this.unscaled * powerOfTen(-this.scale)).toString();
    const sign = this.unscaled < 0n ? '-' : '';
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  toString(): string {
    return this.toText();
  }
}
