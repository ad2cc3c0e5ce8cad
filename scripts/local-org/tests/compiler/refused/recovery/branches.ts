/** Branches of an `if` that could not be read: the others are checked, and say alone whether anything goes on behind them. */
import { row, type Row } from '../row.ts';

export const BRANCHES: readonly Row[] = [
  row(
    "void go(String f) { if else if (f == 'a') { a(); } else if (f == 'b') { b(); } else { c(); } d(); }",
    "2:24 Expecting '(' but was: 'else'",
    '2:45 Method does not exist or incorrect signature: void a() from the type Wrong',
    '2:73 Method does not exist or incorrect signature: void b() from the type Wrong',
    '2:87 Method does not exist or incorrect signature: void c() from the type Wrong',
    '2:94 Method does not exist or incorrect signature: void d() from the type Wrong',
  ),
  row(
    "void go(String f) { while (true) { if (f == '') { } if else if (f == 'a') { a(); } else { c(); } } }",
    "2:56 Expecting '(' but was: 'else'",
    '2:77 Method does not exist or incorrect signature: void a() from the type Wrong',
    '2:91 Method does not exist or incorrect signature: void c() from the type Wrong',
  ),
  row(
    'Integer go(String f) { if else { return 2; } x(); return 1; }',
    "2:27 Expecting '(' but was: 'else'",
    '2:46 Method does not exist or incorrect signature: void x() from the type Wrong',
    '2:46 Unreachable statement',
  ),
  row(
    'Integer go(String f) { if; else { return 2; } x(); }',
    "2:26 Expecting '(' but was: ';'",
    '2:47 Method does not exist or incorrect signature: void x() from the type Wrong',
    '2:47 Unreachable statement',
  ),
  row(
    'Integer go(String f) { if; else { x(); } x(); return 1; }',
    "2:26 Expecting '(' but was: ';'",
    '2:35 Method does not exist or incorrect signature: void x() from the type Wrong',
    '2:42 Method does not exist or incorrect signature: void x() from the type Wrong',
  ),
  row("Integer go(String f) { if (f == '') { return 1; } else if else { return 2; } }", "2:59 Expecting '(' but was: 'else'"),
];
