/** What abstract classes promise interfaces, names behind values, tests that override, properties of nothing. */
import { row, type Row } from './row.ts';

export const PROMISES: readonly Row[] = [
  row(
    'interface S { void q(); } abstract class B implements S, Comparable { void z() { q(); this.compareTo(null); } } class C extends B { public void q() { } public Integer compareTo(Object o) { return 0; } } void x(B b, S s, C c) { b.q(); s.q(); c.q(); b.compareTo(c); }',
    '2:82 Method does not exist or incorrect signature: void q() from the type Wrong.B',
    '2:92 Method does not exist or incorrect signature: void compareTo(NULL) from the type Wrong.B',
    '2:230 Method does not exist or incorrect signature: void q() from the type Wrong.B',
    '2:251 Method does not exist or incorrect signature: void compareTo(Wrong.C) from the type Wrong.B',
  ),
  row(
    'Wrong me; Wrong of() { return this; } void x(List<Wrong> l, Wrong a) { new Wrong().foo.bar.baz(); of().foo.bar.q = 1; Object o = l[0].foo.bar.baz; this.foo.bar.x(); this.me.foo.bar(); a?.foo.bar.x(); a.me?.foo.bar(); new Wrong().me.foo = 1; }',
    '2:84 Variable does not exist: foo.bar',
    '2:104 Variable does not exist: foo.bar',
    '2:135 Variable does not exist: foo.bar',
    '2:153 Variable does not exist: foo.bar',
    '2:174 Variable does not exist: foo',
    '2:188 Variable does not exist: foo.bar',
    '2:207 Variable does not exist: foo',
    '2:233 Variable does not exist: foo',
  ),
  row(
    'static testMethod override void a() { } testMethod override void b() { } override static testMethod void c() { }',
    '2:66 @Override specified for non-overriding method: void Wrong.b()',
    '2:33 static methods cannot be override',
    '2:66 testMethod methods must be declared as static',
    '2:66 Defining type for testMethod methods must be declared as IsTest',
    '2:106 override methods require at least one of the following global, public, protected',
  ),
  row(
    'void x { get; set; } public void y { get { return; } } static void z { get { return 1; } set { } } abstract void u { get; }',
    '2:114 abstract is not allowed on properties',
    '2:6 Properties cannot be of type void',
    '2:34 Properties cannot be of type void',
    '2:68 Properties cannot be of type void',
    '2:114 Properties cannot be of type void',
  ),
];
