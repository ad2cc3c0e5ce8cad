/** Words and signs of the language. */
import { ANONYMOUS } from './anonymous.ts';
import type { Token } from '../lexer.ts';

/** Operators between two operands, those that bind least first. */
export const BINARY: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '~='],
  ['<', '>', '<=', '>='],
  ['+', '-', '>>', '<<', '++', '--'],
  ['*', '/'],
];
/** Names that stand between things and are no functions. */
const WORDS = new Set(
  'and or not as is if else match case default to do using var fun import input output type ns from true false null unless otherwise with'.split(
    ' ',
  ),
);

/** Whether a token names what somebody has defined. */
export const isOwnName = ({ kind, text }: Token): boolean => kind === 'name' && !WORDS.has(text) && !ANONYMOUS.includes(text);
