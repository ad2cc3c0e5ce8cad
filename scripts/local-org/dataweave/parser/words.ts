/** Words and signs of the language. */
import { ANONYMOUS } from './anonymous.ts';
import type { Token } from '../lexer.ts';

/** Binary operators, lowest precedence first. */
export const BINARY: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '~='],
  ['<', '>', '<=', '>='],
  ['+', '-', '>>', '<<', '++', '--'],
  ['*', '/'],
];
/** Keywords that cannot be infix functions. */
const WORDS = new Set(
  'and or not as is if else match case default to do using var fun import input output type ns from true false null unless otherwise with'.split(
    ' ',
  ),
);

/** Whether a token is a name that the script defines. */
export const isOwnName = ({ kind, text }: Token): boolean => kind === 'name' && !WORDS.has(text) && !ANONYMOUS.includes(text);
