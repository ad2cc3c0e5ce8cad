/** What may not be called so, and what is said of it. */
import { row, type Row } from '../row.ts';

export const NAMES: readonly Row[] = [
  row(
    'void go(Integer final, Integer class, Integer return) { }',
    "2:17 Unexpected token 'final'.",
    "2:32 Unexpected token 'class'.",
    "2:37 Unexpected token ','.",
    "2:47 Unexpected token 'return'.",
    "3:2 Expecting '}' but was: '<EOF>'",
    '2:37 Invalid character in identifier: ,',
    '2:6 Method must have a body',
  ),
  row(
    'void go(Integer new, Integer for, Integer insert, Integer trigger) { }',
    "2:17 Unexpected token 'new'.",
    "2:30 Unexpected token 'for'.",
    "2:43 Unexpected token 'insert'.",
    "2:59 Unexpected token 'trigger'.",
    '2:17 Identifier cannot be a keyword: new',
    '2:30 Identifier cannot be a keyword: for',
    '2:43 Identifier cannot be a keyword: insert',
    '2:59 Identifier cannot be a keyword: trigger',
  ),
  row(
    'void go(Integer list, Integer bulk, Integer desc, Integer super) { }',
    "2:17 Unexpected token 'list'.",
    "2:31 Unexpected token 'bulk'.",
    "2:45 Unexpected token 'desc'.",
    "2:59 Unexpected token 'super'.",
    '2:17 Identifier name is reserved: list',
    '2:6 Method must have a body',
  ),
  row(
    'void go(Integer 1, Integer 1.5, Integer +) { }',
    "2:17 Unexpected token '1'.",
    "2:28 Unexpected token '1.5'.",
    "2:41 Unexpected token '+'.",
    '2:17 Invalid character in identifier: 1',
    '2:28 Invalid character in identifier: 1.5',
    '2:41 Invalid character in identifier: +',
  ),
  row(
    'class final { void go() { zz = 1; } } class new { void go() { zz = 1; } } class 1 { }',
    "2:7 Unexpected token 'final'.",
    "2:45 Unexpected token 'new'.",
    "2:81 Unexpected token '1'.",
    '2:27 Variable does not exist: zz',
    '2:45 Identifier cannot be a keyword: new',
    '2:81 Invalid character in identifier: 1',
  ),
  row(
    'public class 1 Wrong { class A { Nope a; } Nope b; }',
    "2:14 Unexpected token '1'.",
    '2:24 Inner types are not allowed to have inner types',
    '2:14 Invalid character in identifier: 1',
  ),
  // An instance field may have a static one of its name behind it, not in front.
  row(
    "Integer n; static String n; void a() { n = 'x'; this.n = 'x'; Wrong.n = 1; } static void e() { n = 1; }",
    '2:40 Illegal assignment from String to Integer',
    '2:54 Illegal assignment from String to Integer',
    '2:63 Illegal assignment from Integer to String',
    '2:96 Illegal assignment from Integer to String',
  ),
  row('static Integer n; Integer n;', '2:27 Duplicate field: n'),
  row('Integer n; Integer n; static Integer n; static Integer n;', '2:20 Duplicate field: n', '2:56 Duplicate field: n'),
  row(
    'static final Integer a; Wrong() { this.a = 1; } enum E { X } void c() { E d; d.X = 1; this.a++; }',
    '2:40 Final members can only be assigned in their declaration, init blocks, or constructors: a',
    '2:80 Final members can only be assigned in their declaration, init blocks, or constructors: X',
    '2:92 Static field cannot be referenced from a non static context: a from the type Wrong',
  ),
  // A method may be asked of a field before it has a value; with `?.` the value is read.
  row(
    'Integer a = b?.size(); List<Integer> b = new List<Integer>(); Integer c = d.size(); List<Integer> d = new List<Integer>();',
    '2:13 Illegal forward reference: b',
  ),
];
