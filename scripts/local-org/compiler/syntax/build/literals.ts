/** Literals of Apex: what quotes and suffixes mean. */
import type { LiteralContext } from '@apexdevtools/apex-parser';
import type { Literal } from '../../../language/ast.ts';
import { stringValue } from '../source/index.ts';
import { rangeOf } from './range.ts';

export function literal(context: LiteralContext): Literal {
  const text = context.getText();
  const range = rangeOf(context);
  if (context.IntegerLiteral() != null) return { kind: 'literal', type: 'Integer', text, range };
  if (context.LongLiteral() != null) return { kind: 'literal', type: 'Long', text: text.slice(0, -1), range };
  if (context.NumberLiteral() != null) {
    const isDouble = /[dD]$/.test(text);
    const digits = isDouble ? text.slice(0, -1) : text;
    return { kind: 'literal', type: isDouble ? 'Double' : 'Decimal', text: digits.startsWith('.') ? `0${digits}` : digits, range };
  }
  if (context.StringLiteral() != null || context.MultilineStringLiteral() != null)
    return { kind: 'literal', type: 'String', text: stringValue(text), range };
  return { kind: 'literal', type: context.BooleanLiteral() == null ? 'null' : 'Boolean', text, range };
}
