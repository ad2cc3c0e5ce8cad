/** Cases of a switch on records: a case with other mistakes is not asked whether it can be one; loops, likewise, whose bodies have some. */
import { row, type Row } from '../row.ts';

export const RECORD_CASES: readonly Row[] = [
  row(
    `void a(SObject o) { switch on o { when 1 { x(); } when Account b { } } }
void b(SObject o) { switch on o { when 1 { Integer j = 'a'; } } }
void c(SObject o) { switch on o { when 1 { Foo j; } when 2 { b(o); } } }
void d(SObject o) { switch on o { when x, y { } when null { } } }
void e(SObject o) { switch on o { when null, null { x(); } } }
void f(SObject o) { switch on o { when 1, x { } } }
void g(Integer o) { switch on o { when x, null { } when 1, 1 { x(); } } }
void h(SObject o) { switch on o { when -1 { if (o != null) { x(); } } } }`,
    '2:44 Method does not exist or incorrect signature: void x() from the type Wrong',
    '3:52 Illegal assignment from String to Integer',
    "3:21 Switching on SObject types must be a 'when type variable' or 'when null'",
    '4:44 Invalid type: Foo',
    "4:21 Switching on SObject types must be a 'when type variable' or 'when null'",
    '5:40 Variable does not exist: x',
    '5:43 Variable does not exist: y',
    '6:53 Method does not exist or incorrect signature: void x() from the type Wrong',
    '6:21 NULL occurs as more than one when branch for this switch statement',
    '7:43 Variable does not exist: x',
    '8:40 Variable does not exist: x',
    '8:64 Method does not exist or incorrect signature: void x() from the type Wrong',
    '8:21 null occurs as more than one when branch for this switch statement',
    '8:21 1 occurs as more than one when branch for this switch statement',
    '9:62 Method does not exist or incorrect signature: void x() from the type Wrong',
  ),
  row(
    "void a(List<String> l) { for (Integer i : l) { Foo j; } for (Integer i : l) { Integer j = 'a'; } for (Integer i : l) { List<Foo> j; } }",
    '2:48 Invalid type: Foo',
    '2:87 Illegal assignment from String to Integer',
    '2:57 Invalid loop variable type expected String was Integer',
    '2:120 Invalid type: Foo',
  ),
];
