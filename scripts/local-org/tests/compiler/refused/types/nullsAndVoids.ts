/** The string 'null' beside null as cases, sets and maps of nothing, and methods of instances below static ones. */
import { row, type Row } from '../row.ts';

export const NULLS_AND_VOIDS: readonly Row[] = [
  row(
    "public class Wrong { void m(String s) { switch on s { when 'null' { } when null { } when 'NULL' { } when 'a', !'false' { } } } }",
    '1:111 ! operator can only be applied to boolean expressions',
    '1:111 When clause must be a literal or a non null constant literal: {0}',
    '1:41 null occurs as more than one when branch for this switch statement',
  ),
  row(
    "public class Wrong { void m(String s) { switch on s { when 'null' { } when !'false' { } } } }",
    '1:76 ! operator can only be applied to boolean expressions',
    '1:76 When clause must be a literal or a non null constant literal: {0}',
  ),
  row(
    "public class Wrong { void m(String s) { switch on s { when 'null' { } when foo { } when 'Null' { } when 'null' { } } } }",
    '1:76 Variable does not exist: foo',
    '1:41 null occurs as more than one when branch for this switch statement',
  ),
  row(
    "public class Wrong { enum K { AA, BB } void m(K o) { switch on o { when AA, BB. { Integer z = 'a'; } } Integer z = 'a'; } }",
    '1:80 Variable does not exist: ',
    '1:91 Illegal assignment from String to Integer',
    '1:112 Illegal assignment from String to Integer',
  ),
  row(
    "public class Wrong { enum K { AA, BB } void m(K o) { switch on o { when AA, BB.x. { Integer z = 'a'; } } Integer z = 'a'; } }",
    '1:82 Variable does not exist: ',
    '1:93 Illegal assignment from String to Integer',
    '1:114 Illegal assignment from String to Integer',
  ),
  row(
    "public class Wrong { void m() { Object o = new Map<void, String>(); Integer z = 'a'; Map<Integer, String> q = new Map<void, String>(); new Set<void>(); foo(new Set<void>()); new Map<void, String>{ 1 => 'a' }.size(); q = new Set<void>{ 1 }; } }",
    '1:40 Illegal assignment from Map<void,String> to Object',
    '1:77 Illegal assignment from String to Integer',
    '1:107 Illegal assignment from Map<void,String> to Map<Integer,String>',
    '1:153 Method does not exist or incorrect signature: void foo(Set<void>) from the type Wrong',
    '1:198 Invalid key type Integer for void',
    '1:221 Initial expression is of incorrect type, expected: void but was: Integer',
  ),
  row(
    "public class Wrong { Map<void, String> f = new Map<void, String>(); Object m() { return new Set<void>(); } void n() { for (String s : new Set<void>()) { } new Map<void, String>().put(1, 'a'); Integer i = new Set<void>().size(); new Map<void, Foo>(); Boolean b = new Set<void>() == null; } }",
    '1:22 Invalid parameterized type: void',
    '1:82 Illegal conversion from Set<void> to Object',
    '1:119 Invalid loop variable type expected void was String',
    '1:180 Method does not exist or incorrect signature: void put(Integer, String) from the type Map<void,String>',
    '1:229 Invalid type: Foo',
  ),
  row(
    'public class Wrong { abstract class A { abstract void m(); } abstract class B extends A { virtual static void m() { } } class C extends B { override void m() { } } }',
    '1:55 abstract methods require at least one of the following global, public, protected',
    '1:111 virtual methods cannot be static',
    '1:127 Cannot override static method: void Wrong.B.m() with void Wrong.C.m()',
    '1:155 override methods require at least one of the following global, public, protected',
  ),
  row(
    'public class Wrong { virtual class A { public virtual void m() { } } virtual class B extends A { public static void m() { } } class C extends B { public override void m() { } } }',
    '1:117 static can only be used on methods of a top level type',
    '1:133 Cannot override static method: void Wrong.B.m() with void Wrong.C.m()',
  ),
  row(
    'public class Wrong { virtual class B { public static void m() { } } class C extends B { public override void m() { } } }',
    '1:59 static can only be used on methods of a top level type',
    '1:110 @Override specified for non-overriding method: void Wrong.C.m()',
    '1:75 Cannot override static method: void Wrong.B.m() with void Wrong.C.m()',
  ),
];
