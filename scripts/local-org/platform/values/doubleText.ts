/** @return Java's text of a binary number: `1.0`, `1.0E10`, `1.5E-4`, `NaN`, `Infinity`. Source: Java API, Double.toString. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const magnitude = Math.abs(value);
  if (magnitude === Number.MIN_VALUE) return `${value < 0 ? '-' : ''}4.9E-324`; // Java shows two digits at least, and these
  if (magnitude >= 1e-3 && magnitude < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}
