/** Decimal against Java's BigDecimal. */
import {
  addDecimals,
  ApexDecimal,
  compareDecimals,
  divideDecimals,
  divideToScale,
  multiplyDecimals,
  powerDecimal,
  setScale,
  stripZeros,
  subtractDecimals,
  type RoundingModeName,
} from '../../../platform/values/index.ts';
import { goldenRows } from './golden.ts';

const number = (text: string | undefined): ApexDecimal => ApexDecimal.parse(text as string);

function compute(operation: string, operands: readonly string[]): string {
  const [first, second, third] = operands;
  const x = number(first);
  switch (operation) {
    case 'text':
      return x.toText();
    case 'plain':
      return x.toPlainText();
    case 'strip':
      return stripZeros(x).toText();
    case 'precision':
      return String(x.precision());
    case 'scale':
      return String(x.scale);
    case 'double':
      return String(x.toNumber());
    case 'power':
      return powerDecimal(x, Number(second)).toText();
    case 'setScale':
      return setScale(x, Number(second), third as RoundingModeName)?.toText() ?? 'error';
    case 'add':
      return addDecimals(x, number(second)).toText();
    case 'subtract':
      return subtractDecimals(x, number(second)).toText();
    case 'multiply':
      return multiplyDecimals(x, number(second)).toText();
    case 'compare':
      return String(compareDecimals(x, number(second)));
    case 'divide':
      return number(second).unscaled === 0n ? 'error' : divideDecimals(x, number(second)).toText();
    case 'divideToScale':
      return number(second).unscaled === 0n ? 'error' : (divideToScale(x, number(second), 4, 'HALF_EVEN')?.toText() ?? 'error');
    default:
      throw new Error(`The table has an operation that this test does not know: ${operation}`);
  }
}

const rows = goldenRows<string[]>('decimals');

test.each([...new Set(rows.map(([operation]) => operation as string))])('Decimal %s answers as BigDecimal does', (operation) => {
  const wrong = rows
    .filter((row) => row[0] === operation)
    .map((row) => ({
      operands: row.slice(1, -1),
      expected: row.at(-1) as string,
      actual: compute(operation, row.slice(1, -1)),
    }))
    .filter(({ expected, actual }) => (operation === 'double' ? Number(expected) !== Number(actual) : expected !== actual));
  expect(wrong).toEqual([]);
});
