/** Which of several methods a call means, and calls that could mean any. */
import { row, type Row } from '../row.ts';

export const OVERLOADS: readonly Row[] = [
  row(
    'void stay(Decimal a, Double b) { Math.pow(b, 2); Math.pow(2, -1.0 / 3); Math.pow(a, a); }',
    '2:78 Method does not exist or incorrect signature: void pow(Decimal, Decimal) from the type System.Math',
  ),
  row('void go(Account a) { } void go(Contact a) { } void stay() { go(null); }', '2:61 Ambiguous method signature: void go(NULL)'),
  row(
    "void go(String a) { } void go(Object a) { } void stay() { go(null); go('a'); go(1); }",
    '2:59 Ambiguous method signature: void go(NULL)',
  ),
  row(
    'void go(List<String> a) { } void go(Set<String> a) { } void stay() { go(null); go(new Set<String>()); }',
    '2:70 Ambiguous method signature: void go(NULL)',
  ),
  row(
    "void go(String a, Object b) { } void go(Object a, String b) { } void stay() { go('a', 'b'); go('a', 1); }",
    '2:79 Ambiguous method signature: void go(String, String)',
  ),
  row(
    'void go(Long a, Integer b) { } void go(Integer a, Decimal b) { } void stay() { go(1, 1); }',
    '2:80 Ambiguous method signature: void go(Integer, Integer)',
  ),
  row("void go(Decimal a, Object b) { } void go(Double a, Integer b) { } void stay() { go(1, 'x'); go(1, 1); }"),
  row(
    'virtual class A { } virtual class B extends A { } class C extends B { } void go(A a) { } void go(B a) { } void stay() { go(new C()); go(null); }',
    '2:134 Ambiguous method signature: void go(NULL)',
  ),
  row(
    'interface I { } virtual class A implements I { } class B extends A { } void go(I a) { } void go(A a) { } void stay() { go(new A()); go(new B()); }',
    '2:133 Ambiguous method signature: void go(Wrong.B)',
  ),
  row(
    'interface I { } virtual class A implements I { } virtual class B extends A { } class C extends B { } void go(I a) { } void go(A a) { } void stay() { go(new C()); }',
  ),
  row(
    'interface I { } interface J extends I { } class B implements J { } void go(I a) { } void go(J a) { } void stay(J a) { go(a); go(new B()); }',
    '2:126 Ambiguous method signature: void go(Wrong.B)',
  ),
  row('void go(Iterable<Object> a) { } void go(Object a) { } void stay(Iterable<Id> b) { go(b); }'),
  row(
    'void go(Iterable<String> a, Iterable<Account> b) { } void stay(Iterable<Object> a, Iterable<SObject> b) { go(a, b); String.join(a, String.join(b, String.valueOf(1))); }',
  ),
  row('void go(Iterator<String> a) { } void stay(Iterator<Object> a) { go(a); }'),
  row(
    'void go(Iterable<String> a) { } void stay(List<Object> b) { go(b); }',
    '2:61 Method does not exist or incorrect signature: void go(List<Object>) from the type Wrong',
  ),
  row(
    'void go(Iterable<Object> a) { } void go(Iterable<String> a) { } Wrong(Iterator<Id> a) { } Wrong(Iterator<Object> a) { }',
    '2:38 Method already defined: go void Wrong.go(System.Iterable<String>) from the type Wrong',
    '2:91 Method already defined: <init> void Wrong.<init>(System.Iterator<Object>) from the type Wrong',
  ),
  row(
    'void go(Iterable<Object> a) { } void go(List<Object> a) { } void stay() { go(new List<Object>()); go(new List<String>()); }',
    '2:99 Ambiguous method signature: void go(List<String>)',
  ),
  row(
    'void go(SObject a) { } void go(List<SObject> a) { } void go(Object a) { } void stay(List<Account> b) { go(b); go([SELECT Id FROM Account]); go(b[0]); go(1); }',
  ),
  row(
    "void go(Id a, String b) { } void go(String a, Object b) { } void stay(Id a) { go(a, 'y'); go('x', 'y'); }",
    '2:91 Ambiguous method signature: void go(String, String)',
  ),
  row(
    "Wrong(String a) { } Wrong(Integer a) { } static void go() { new Wrong(null); new Wrong('a'); }",
    '2:61 Ambiguous method signature: void <init>(NULL)',
  ),
  row('class A { A() { this(null); } A(String a) { } A(Integer a) { } }', '2:17 Ambiguous method signature: void <init>(NULL)'),
  row(
    'class MyException extends Exception { } void go() { throw new MyException(null); }',
    '2:59 Ambiguous method signature: void <init>(NULL)',
  ),
  row(
    'void go() { String.valueOf(null); Decimal.valueOf(null); }',
    '2:20 Ambiguous method signature: void valueOf(NULL)',
    '2:43 Ambiguous method signature: void valueOf(NULL)',
  ),
  row('void go(Account a) { a.addError(null); }', '2:24 Ambiguous method signature: void addError(NULL)'),
  row(
    'void go(List<String> a, Map<String, String> b) { a.addAll(null); b.putAll(null); b.put(null, null); a.get(null); }',
    '2:52 Ambiguous method signature: void addAll(NULL)',
    '2:68 Ambiguous method signature: void putAll(NULL)',
  ),
  row(
    'void go(Double a) { } void stay() { go(1.5); go(1.5d); go(1); Double b = 1.5; }',
    '2:37 Method does not exist or incorrect signature: void go(Decimal) from the type Wrong',
  ),
  row(
    'void go(List<Long> a, Map<String, Long> b) { a.addAll(new List<Integer>()); b.putAll(new Map<String, Integer>()); go(new List<Integer>(), b); }',
  ),
];
