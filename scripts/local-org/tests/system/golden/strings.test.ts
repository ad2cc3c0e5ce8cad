/** The methods of String against Apache Commons and java.lang.String. */
import { ApexList } from '../../../platform/collections/index.ts';
import { ApexThrow } from '../../../platform/core/error.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { valueMember } from '../../../platform/core/members.ts';
import '../../../platform/system/index.ts';
import { goldenRows } from './golden.ts';

type Row = [method: string, text: string, ...argumentsAndResult: (string | number)[]];

/** What ours answers; the table says `error` for every exception. */
function answer([method, text, ...rest]: Row): unknown {
  try {
    const result = valueMember('System.String', method, method)(text, ...(rest.slice(0, -1) as ApexValue[]));
    return result instanceof ApexList ? result.items : result;
  } catch (error) {
    if (error instanceof ApexThrow) return 'error';
    throw error;
  }
}

const rows = goldenRows<Row>('strings');

test.each([...new Set(rows.map(([method]) => method))])('String.%s answers as Apache Commons does', (method) => {
  const wrong = rows
    .filter((row) => row[0] === method)
    .map((row) => ({ row: row.slice(1, -1), expected: row.at(-1), actual: answer(row) }))
    .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
  expect(wrong).toEqual([]);
});
