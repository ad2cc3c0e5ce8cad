/** What abstract classes promise interfaces, names behind values, tests that override, properties of nothing, rows that are cast, words of parameters and constructors, types that hold others and that there are not. */
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
  row(
    'void x() { Account a = (SObject) [SELECT Id FROM Account]; List<Account> l = (SObject) [SELECT Id FROM Account]; SObject s = (SObject) [SELECT Id FROM Account]; Account b = (Account) [SELECT Id FROM Account]; }',
    '2:20 Illegal assignment from SObject to Account',
    '2:74 Illegal assignment from SObject to List<Account>',
  ),
  row(
    'void x(webservice String a, global String b) { webservice String c; }',
    '2:26 webService is not allowed on parameters',
    '2:26 global is not allowed on parameters',
    '2:43 global is not allowed on parameters',
    '2:66 webService is not allowed on locals',
    '2:66 global is not allowed on locals',
  ),
  row(
    'public virtual class Wrong { public Wrong(Integer i) { } public class B extends Wrong { abstract B() { } } }',
    '1:98 abstract is not allowed on constructors',
    '1:98 Abstract methods cannot have a body',
  ),
  row(
    'public virtual class Wrong { public virtual Integer m(String s) { return 1; } public class B extends Wrong { testMethod override Integer m(String s) { return 2; } } }',
    '1:138 Cannot reduce the visibility of method: Integer Wrong.B.m(String)',
    '1:138 testMethod can only be used on methods of a top level type',
  ),
  row(
    'class Row { } made<Row> a; void x(lits<Row, List<Row>> l) { Integer i = l; for (Row r : a) { } made<Nope> n; Integer j = n; } Map<Row> m; void y() { Integer i = m; }',
    '2:15 Invalid type: made',
    '2:127 Invalid type argument count for Map: expected 2 but found 1',
    '2:56 Invalid type: lits',
    '2:69 Illegal assignment from lits<Wrong.Row,List<Wrong.Row>> to Integer',
    '2:76 Loop must iterate over collection: made<Wrong.Row>',
    '2:96 Invalid type: made',
    '2:118 Illegal assignment from made<Nope> to Integer',
    '2:158 Illegal assignment from Map<Wrong.Row> to Integer',
  ),
];
