/** Loops, switches, properties and comparisons that break off, and what is said of the rest. */
import { row, type Row } from './row.ts';

export const BROKEN_OFF: readonly Row[] = [
  row(
    'void m() { for (Account new) { x(); } }',
    "2:25 Unexpected token 'new'.",
    "2:25 Missing ';' at 'new'",
    "2:28 Unexpected token ')'.",
    '2:17 Variable does not exist: Account',
    '2:32 Method does not exist or incorrect signature: void x() from the type Wrong',
  ),
  row(
    'void m() { for (Integer) { x(); } for (Integer = 0; y; z) { } }',
    "2:24 Unexpected token ')'.",
    "2:24 Missing ';' at ')'",
    '2:17 Variable does not exist: Integer',
    '2:28 Method does not exist or incorrect signature: void x() from the type Wrong',
    '2:40 Variable does not exist: Integer',
    '2:53 Variable does not exist: y',
    '2:56 Variable does not exist: z',
  ),
  row('Integer a { } @IsTest static void m() { y(); }', "2:13 Unexpected token '}'.", "2:15 Missing '<EOF>' at '@'"),
  row(
    'Integer a { foo } public static void n() { y(); }',
    "2:13 Unexpected token 'foo'.",
    "2:17 Unexpected token '}'.",
    "2:19 Missing '<EOF>' at 'public'",
  ),
  row(
    'void m() { switch on { } x(); }',
    "2:22 Unexpected token '{'.",
    '2:12 Switch statement requires at least one when block',
    '2:26 Method does not exist or incorrect signature: void x() from the type Wrong',
  ),
  row(
    'void m() { switch on z { when } x(); }',
    "2:31 Expecting 'ELSE' but was: '}'",
    '2:12 Switch statement requires at least one when block',
    '2:22 Variable does not exist: z',
    '2:33 Method does not exist or incorrect signature: void x() from the type Wrong',
  ),
  row(
    'void m() { switch on z { default { } } }',
    "2:26 Missing '}' at 'default'",
    "2:34 Missing ';' at '{'",
    "3:1 Extra '<EOF>', at '}'.",
    '2:12 Switch statement requires at least one when block',
    '2:22 Variable does not exist: z',
    '2:26 Variable does not exist: default',
  ),
  row(
    'void m() { Object o = x instanceof; if (y instanceof) { } }',
    "2:35 Unexpected token ';'.",
    "2:53 Unexpected token ')'.",
    '2:23 Variable does not exist: x',
    '2:41 Variable does not exist: y',
  ),
  row(
    'void m() { return 1 +; } void n() { switch on z { } }',
    "2:22 Unexpected token ';'.",
    '2:37 Switch statement requires at least one when block',
    '2:47 Variable does not exist: z',
  ),
];
