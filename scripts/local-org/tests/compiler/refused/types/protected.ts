/** Inner types that say `protected`: the compiler stops without a word where code names one or has a value of one. */
import { row, type Row } from '../row.ts';

export const PROTECTED: readonly Row[] = [
  row(
    'protected class S { } void a() { foo(); S s; bar(); } void b() { baz(); } class T { void x() { foo(); } }',
    '2:17 protected is not allowed on classes',
    '2:96 Method does not exist or incorrect signature: void foo() from the type Wrong.T',
    '2:34 Method does not exist or incorrect signature: void foo() from the type Wrong',
  ),
  row('protected class S { } S s; void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row('protected class S { } void a(S s) { } void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row('protected class S { } S a() { return null; } void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row(
    'protected class S { } class T { S s; void x() { s = null; } } void b() { String s = 1; }',
    '2:17 protected is not allowed on classes',
  ),
  row('protected class S { } void a() { S.foo(); } void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row('protected class S { } void a() { Object o = S.class; } void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row(
    'protected class S { } void a() { Object o = new List<S>(); } void b() { String s = 1; }',
    '2:17 protected is not allowed on classes',
  ),
  row('protected class S { } void a() { Object o = new S(); } void b() { String s = 1; }', '2:17 protected is not allowed on classes'),
  row('protected private class S { void x() { } } void a(S s) { s.x(); foo(); s.z(); foo(); }', '2:25 protected is not allowed on classes'),
  row(
    'public protected class S { void x() { } } void a(S s) { s.x(); foo(); s.z(); foo(); }',
    '2:24 protected is not allowed on classes',
    '2:64 Method does not exist or incorrect signature: void foo() from the type Wrong',
    '2:73 Method does not exist or incorrect signature: void z() from the type Wrong.S',
    '2:78 Method does not exist or incorrect signature: void foo() from the type Wrong',
  ),
  row(
    'protected interface I { } class T implements I { } void s() { I i; } void b() { String s = 1; }',
    '2:21 protected is not allowed on interfaces',
  ),
  row(
    'protected enum I { A } void s() { Object o = I.A; } void b() { String s = 1; }',
    '2:16 protected is not allowed in enums',
    '2:16 protected is not allowed on enums',
  ),
];
