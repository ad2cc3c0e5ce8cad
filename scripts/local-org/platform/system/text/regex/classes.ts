/** Character classes: unions, ranges, `&&` and nested classes, written as JavaScript's `v` mode has them. */
import { caseVariants, escapeCode, predefinedClass, rangeSource } from './characters.ts';
import type { RegexScanner } from './scanner.ts';
import type { RegexFlags } from './tree.ts';

/** Reads a class after its `[`. @return its source with brackets. */
export function readClass(scanner: RegexScanner, flags: RegexFlags): string {
  const caret = scanner.take('^') ? '^' : '';
  const operands: string[] = [];
  let union = '';
  while (!(scanner.peek() === ']' && (union !== '' || operands.length > 0))) {
    if (scanner.isAtEnd) scanner.fail('Unclosed character class', scanner.pattern.length - 1);
    if (scanner.take('&&')) {
      if (union !== '') operands.push(union);
      union = '';
    } else union += readItem(scanner, flags);
  }
  scanner.at++;
  if (operands.length === 0) return `[${caret}${union}]`;
  if (union !== '') operands.push(union);
  return `[${caret}${operands.map((operand) => `[${operand}]`).join('&&')}]`;
}

function readItem(scanner: RegexScanner, flags: RegexFlags): string {
  if (flags.comments && /\s/.test(scanner.peek())) {
    scanner.at++;
    return '';
  }
  if (scanner.take('[')) return readClass(scanner, flags);
  if (scanner.take('\\Q')) return [...quoted(scanner)].map((character) => single(character.codePointAt(0) as number, flags)).join('');
  const set = readSetEscape(scanner, flags);
  if (set !== undefined) return set;
  const from = readCode(scanner, 'Unclosed character class');
  if (scanner.peek() !== '-' || scanner.peek(1) === ']' || scanner.peek(1) === '[' || scanner.peek(1) === '') return single(from, flags);
  scanner.at++;
  if (/^\\[dDwWsSpPhHvV]/.test(scanner.pattern.slice(scanner.at, scanner.at + 2))) scanner.fail('Illegal character range', scanner.at + 1);
  const to = readCode(scanner, 'Illegal character range');
  if (to < from) scanner.fail('Illegal character range', scanner.at - 1);
  return rangeSource(from, to, flags);
}

function readSetEscape(scanner: RegexScanner, flags: RegexFlags): string | undefined {
  if (scanner.peek() !== '\\') return undefined;
  const letter = scanner.peek(1);
  if (letter === 'p' || letter === 'P') {
    scanner.at += 2;
    return scanner.takeProperty(letter === 'P', flags.ignoreCase);
  }
  const set = predefinedClass(letter, flags);
  if (set !== undefined) scanner.at += 2;
  return set;
}

/** @param cutOff what is wrong when a backslash ends the pattern. */
function readCode(scanner: RegexScanner, cutOff: string): number {
  if (!scanner.take('\\')) return scanner.takeCode();
  return scanner.isAtEnd ? scanner.fail(cutOff) : scanner.takeEscapedCode();
}

function single(code: number, flags: RegexFlags): string {
  return caseVariants(code, flags).map(escapeCode).join('');
}

/** The text between `\Q`, which is taken, and `\E` or the end. */
export function quoted(scanner: RegexScanner): string {
  const stop = scanner.pattern.indexOf('\\E', scanner.at);
  const text = scanner.pattern.slice(scanner.at, stop < 0 ? undefined : stop);
  scanner.at = stop < 0 ? scanner.pattern.length : stop + 2;
  return text;
}
