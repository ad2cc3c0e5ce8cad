/** Letters beyond ASCII, values that no expression begins with, words that something is asked of, and texts that are no texts. */
import { row, type Row } from './row.ts';

const LONG_AND_WRONG = `a_${'_b'.repeat(128)}`;

export const LETTERS: readonly Row[] = [
  row(
    'void go() { Integer aé = 1; aé++; z(aé); }',
    '2:21 Invalid character in identifier: aé',
    '2:35 Method does not exist or incorrect signature: void z(Integer) from the type Wrong',
  ),
  row('void go() { Stringé x; x = 1; }', '2:13 Invalid type: Stringé', '2:24 Illegal assignment from Integer to Stringé'),
  row(
    'Integer fé; void dé() { } Integer pé { get; set; }',
    '2:35 Invalid character in identifier: pé',
    '2:9 Invalid character in identifier: fé',
    '2:18 Invalid character in identifier: dé',
  ),
  row('void go() { Accé.foo(); List<Accé> l = new List<Accé>(); }', '2:13 Variable does not exist: Accé', '2:25 Invalid type: Accé'),
  row('void go() { String s = bé; x.é(); }', '2:24 Variable does not exist: bé', '2:28 Variable does not exist: x'),
  row('void go() { Integer a😀 = 1; if (a€) { } }', '2:21 Invalid character in identifier: a😀', '2:34 Variable does not exist: a€'),
  row(
    "void go() { String s = 'a' +–; }",
    "2:29 Invalid identifier '–'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'.",
    "2:30 Unexpected token ';'.",
  ),
  row('@Isé void go() { }', '2:1 Annotation does not exist: Isé'),
  row('public class Wrong { class Oné { void dé() { } } }', '1:28 Invalid character in identifier: Oné'),
  row(
    'void go(Integer a) { switch on a { when 1, >=2, 3 { a++; } when 4 { a = 1; } } }',
    "2:44 Unexpected token '>'.",
    "2:47 Expecting ';' but was: ','",
    "2:51 Missing ';' at '{'",
    "2:65 Missing ';' at '4'",
    "2:67 Missing ';' at '{'",
    "3:2 Expecting '}' but was: '<EOF>'",
    '2:49 Expression cannot be a statement.',
    '2:60 Variable does not exist: when',
    '2:65 Expression cannot be a statement.',
  ),
  row(
    'void go(Integer a) { switch on a { when 1, &&2 4 { a++; } when 4 { a = 1; } } }',
    "2:44 Unexpected token '&&'.",
    "2:48 Missing ';' at '4'",
    "2:50 Missing ';' at '{'",
    "2:64 Missing ';' at '4'",
    "2:66 Missing ';' at '{'",
    "3:2 Expecting '}' but was: '<EOF>'",
    '2:46 Expression cannot be a statement.',
    '2:48 Expression cannot be a statement.',
    '2:59 Variable does not exist: when',
    '2:64 Expression cannot be a statement.',
  ),
  row(
    'void go(Integer a) { switch on a { when 1, ), 4 { a++; } when 4 { a = 1; } } }',
    "2:44 Unexpected token ')'.",
    '2:22 4 occurs as more than one when branch for this switch statement',
  ),
  row(
    'void go(Integer a) { switch on a { when 1, if, 4 { a++; } } }',
    "2:44 Unexpected token 'if'.",
    "2:46 Expecting '(' but was: ','",
    "2:50 Missing ';' at '{'",
    "3:2 Expecting '}' but was: '<EOF>'",
    '2:48 Expression cannot be a statement.',
  ),
  row(
    'void go() { true.found.Name = 1; Object o = true.a.b.c; true.a.found(); null.a?.b(); }',
    '2:13 Variable does not exist: true.found',
    '2:45 Variable does not exist: true.a.b',
    '2:57 Variable does not exist: true.a',
    '2:73 Variable does not exist: null',
  ),
  row(
    "void go() { String s = '''System.debug'; }",
    "2:27 Unexpected symbol 's', was expecting '\\n'.",
    "2:39 Missing closing quote character ' on string.",
    "3:2 Expecting ';' but was: '<EOF>'",
    '2:6 Method must have a body',
  ),
  row(
    "@SuppressWarnings('PM\\vDnused') void go() { x = 1; }",
    "2:19 Illegal string literal: Invalid string literal 'PM\\vDnused'. Illegal character sequence \\v' in string literal.",
    '2:45 Variable does not exist: x',
  ),
  row(
    "@AuraEnabled(cacheable='a\\vb') public static void go() { x = 1; }",
    "2:24 Illegal string literal: Invalid string literal 'a\\vb'. Illegal character sequence \\v' in string literal.",
    '2:14 Invalid value for property cacheable expected type BOOLEAN',
    '2:58 Variable does not exist: x',
  ),
  row(`Integer ${LONG_AND_WRONG};`, `2:9 Invalid character in identifier: ${LONG_AND_WRONG}`),
];
