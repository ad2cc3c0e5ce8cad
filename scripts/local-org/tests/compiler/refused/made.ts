/** What `new` makes of what cannot be read or does not exist: wrong arguments are reported instead of the type of a collection, and of what is made nothing is known. */
import { row, type Row } from './row.ts';

export const MADE: readonly Row[] = [
  row('void go() { throw new Wrong(9999999999); }', '2:29 Illegal integer'),
  row(
    'void go() { String s = new Wrong(9999999999); if (new Wrong(9999999999)) { } s = new Wrong(9999999999).x(); for (String t : new Wrong(9999999999)) { } }',
    '2:34 Illegal integer',
    '2:61 Illegal integer',
    '2:92 Illegal integer',
    '2:135 Illegal integer',
  ),
  row("void go() { foo(new Wrong(1 / ), 3, 'a' 4); }", "2:31 Unexpected token ')'.", "2:41 Extra ')', at '4'."),
  row('void go() { Integer i = foo(new Wrong(1 + )2); }', "2:43 Unexpected token ')'.", "2:44 Extra ')', at '2'."),
  row(
    "void go(Account a) { insert new List<Foo>(LastName = 'One'); Object o = new Map<Id, Foo>(a = 1); o = new List<Foo>(x, y); o = new Foo[x]; o = new List<Foo>(a.Id); o = new List<Foo, Id>(x); o = new List<Foo>{ x }; o = new Foo(x); }",
    "2:117 Expecting ')' but was: ','",
    "2:120 Extra ';', at ')'.",
    '2:43 Variable does not exist: LastName',
    '2:90 Illegal assignment from Integer to Account',
    '2:116 Variable does not exist: x',
    '2:119 Variable does not exist: y',
    '2:135 Variable does not exist: x',
    '2:143 Invalid type: Foo',
    '2:143 Invalid initializer type Id found for List<Foo>: expected an Integer or a List of type Foo',
    '2:186 Variable does not exist: x',
    '2:194 Invalid type: Foo',
    '2:209 Variable does not exist: x',
    '2:218 Invalid type: Foo',
  ),
  row(
    "void x() { Object o = new List<List<`>>(); Integer i = 'a'; } void go() { Integer i = 'a'; } class X { Integer i = 'a'; }",
    "2:37 Found punctuation symbol or operator '`' that isn't valid in Apex.",
    "2:38 Unexpected token '>'.",
    '2:112 Illegal assignment from String to Integer',
  ),
  row(
    "void x() { Object o = new List<List<`>>(y); Integer i = 'a'; o = new List<`>(); } void go() { Integer i = 'a'; }",
    "2:37 Found punctuation symbol or operator '`' that isn't valid in Apex.",
    "2:75 Found punctuation symbol or operator '`' that isn't valid in Apex.",
    "2:38 Unexpected token '>'.",
    "2:76 Unexpected token '>'.",
    '2:41 Variable does not exist: y',
    '2:53 Illegal assignment from String to Integer',
    '2:103 Illegal assignment from String to Integer',
  ),
];
