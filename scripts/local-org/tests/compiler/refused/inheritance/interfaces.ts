/** What a class owes its interfaces: a method that a call would find, and a result that fits. */
import { row, type Row } from '../row.ts';

export const INTERFACES: readonly Row[] = [
  row(
    'interface I { void go(Integer a); } class A implements I { public void go(Object a) { } } class B implements I { public void go(Decimal a) { } } class C implements I { public void go(String a) { } }',
    '2:152 Class Wrong.C must implement the method: void Wrong.I.go(Integer)',
  ),
  row(
    'interface I { Object go(SObject a); } class A implements I { public String go(Object a) { return null; } } class B implements I { public Object go(Account a) { return null; } }',
    '2:114 Class Wrong.B must implement the method: Object Wrong.I.go(SObject)',
  ),
  row(
    'interface I { Integer go(); Decimal gone(); } class A implements I { public Long go() { return null; } public Integer gone() { return 1; } } class B implements I { public void go() { } public Decimal gone() { return 1; } }',
    '2:53 Class Wrong.A must implement the method: Integer Wrong.I.go()',
    '2:148 Class Wrong.B must implement the method: Integer Wrong.I.go()',
  ),
  row(
    'abstract class I { public abstract void go(List<SObject> a); } class A extends I { public override void go(List<Account> a) { } }',
    '2:105 @Override specified for non-overriding method: void Wrong.A.go(List<Account>)',
    '2:41 Class Wrong.A must implement the abstract method: void Wrong.I.go(List<SObject>)',
  ),
  row(
    'class Q implements Queueable { public void execute(Object o) { } } class C implements Comparable { public Integer compareTo(String s) { return 1; } } class D implements Comparable { public Long compareTo(Object s) { return 1; } }',
    '2:74 Class Wrong.C must implement the method: Integer System.Comparable.compareTo(Object)',
    '2:157 Class Wrong.D must implement the method: Integer System.Comparable.compareTo(Object)',
  ),
  row(
    "class Q implements Iterator<String> { public Boolean hasNext() { return true; } public Object next() { return ''; } } class S implements Comparator<Account> { public Integer compare(Account a, SObject b) { return 1; } } class U implements Iterator<SObject> { public Boolean hasNext() { return true; } public Account next() { return null; } }",
    '2:7 Class Wrong.Q must implement the method: String System.Iterator<String>.next()',
  ),
  row(
    'class V implements Schedulable { public Integer execute(SchedulableContext c) { return 1; } } class X implements Callable { public Object call(String a, Map<String, String> b) { return null; } }',
    '2:7 Class Wrong.V must implement the method: void System.Schedulable.execute(System.SchedulableContext)',
    '2:101 Class Wrong.X must implement the method: Object System.Callable.call(String, Map<String,Object>)',
  ),
  row(
    'interface I extends Exception { } class N implements Exception { } class P extends Comparable { } class Q extends Queueable { }',
    '2:21 Invalid interface: Exception',
    '2:54 Invalid interface: Exception',
    '2:84 Invalid class: Comparable',
    '2:115 Invalid class: Queueable',
  ),
  row(
    'interface I { void go__x(); void go(Nope n); void p(static Integer a); }',
    '2:68 static is not allowed on parameters',
    '2:20 Invalid character in identifier: go__x',
    '2:42 Invalid type: Nope',
  ),
  row(
    'class A implements Database { } class B implements Http { } class C implements DmlException { } class D implements HttpCalloutMock { public HttpResponse respond(HttpRequest r) { return null; } }',
    '2:20 Invalid interface: Database',
    '2:52 Invalid interface: Http',
    '2:80 Invalid interface: DmlException',
  ),
  row(
    'class A implements Queueable { public override void execute(QueueableContext c) { } } interface I { void go(); } class C implements I { public override void go() { } }',
    '2:53 @Override specified for non-overriding method: void Wrong.A.execute(System.QueueableContext)',
    '2:7 Class Wrong.A must implement the method: void System.Queueable.execute(System.QueueableContext)',
    '2:158 @Override specified for non-overriding method: void Wrong.C.go()',
    '2:120 Class Wrong.C must implement the method: void Wrong.I.go()',
  ),
  // What an abstract class demands again for an interface is owed once; what gives back or extends nothing is nobody's promise.
  row(
    'interface S { Boolean run(); } abstract class N implements S { public abstract Boolean run(); } class F extends N { }',
    '2:88 Class Wrong.F must implement the abstract method: Boolean Wrong.N.run()',
  ),
  row(
    'virtual class A { public virtual Nope b(Integer a) { return null; } } class C extends A { public override Integer b(Integer a) { return 1; } } class D extends A { public Integer b(Integer a) { return 1; } }',
    '2:39 Invalid type: Nope',
    '2:115 @Override specified for non-overriding method: Integer Wrong.C.b(Integer)',
  ),
  row(
    'abstract class A implements Nope { } class F extends A { } void a() { Object b = new List<Nope>{ new F() }; foo(new F()); } void foo(Nope n) { }',
    '2:29 Invalid type: Nope',
    '2:82 Invalid type: Nope',
    '2:82 Initial expression is of incorrect type, expected: Nope but was: Wrong.F',
    '2:109 Method does not exist or incorrect signature: void foo(Wrong.F) from the type Wrong',
    '2:139 Invalid type: Nope',
  ),
];
