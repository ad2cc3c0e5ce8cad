/** Supertypes that are none, that a type has of itself, and what batches owe. */
import { row, type Row } from '../row.ts';

export const CYCLES: readonly Row[] = [
  row(
    'class A implements Database.SaveResult { } class B implements LoggingLevel { } class C implements HttpResponse { } class E implements Database.BatchableContext { } class G extends LoggingLevel { }',
    '2:20 Invalid interface: Database.SaveResult',
    '2:63 Invalid interface: LoggingLevel',
    '2:99 Invalid interface: HttpResponse',
    '2:181 Invalid class: LoggingLevel',
    '2:122 Class Wrong.E must implement the method: Id Database.BatchableContext.getChildJobId()',
    '2:122 Class Wrong.E must implement the method: Id Database.BatchableContext.getJobId()',
  ),
  row(
    "void go(Id i, String s, Account a, Integer n) { i.addError(1); s.addError('x'); n.addError(1, 2); i.addError(); i.addError(null); s.addError('x', true); }",
    '2:51 Method does not exist or incorrect signature: void addError(Integer) from the type Id',
    '2:66 addError must be invoked on an expression that is an exact SObject field reference',
    '2:83 Method does not exist or incorrect signature: void addError(Integer, Integer) from the type Integer',
    '2:101 Method does not exist or incorrect signature: void addError() from the type Id',
    '2:115 Ambiguous method signature: void addError(NULL)',
    '2:133 addError must be invoked on an expression that is an exact SObject field reference',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { public List<String> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Object> s) { } public void finish(Database.BatchableContext c) { } }',
    '1:14 Class Wrong must implement the method: System.Iterable<SObject> Database.Batchable<SObject>.start(Database.BatchableContext)',
  ),
  row(
    'public class Wrong implements Database.Batchable<String> { public List<String> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> s) { } public void finish(Database.BatchableContext c) { } }',
    '1:14 Class Wrong must implement the method: void Database.Batchable<String>.execute(Database.BatchableContext, List<String>)',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { public List<Account> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, Object s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { class Its implements Iterable<Account> { public Iterator<Account> iterator() { return null; } } public Its start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong { public class ByName extends ByName implements Comparator<Account> { Integer compare(Account a, Account b) { return 1; } } void go(List<Account> l) { l.sort(new ByName()); String s = new ByName(); Wrong w = (Wrong) new ByName(); } }',
    '1:35 Circular definition: Wrong.ByName',
    '1:173 Method does not exist or incorrect signature: void sort(Wrong.ByName) from the type List<Account>',
    '1:200 Illegal assignment from Wrong.ByName to String',
    '1:228 Incompatible types since an instance of Wrong.ByName is never an instance of Wrong',
  ),
  row(
    "virtual class A extends B { Integer x; } virtual class B extends A { Integer y; } void k(A a, B b) { a = b; b = a; String s = a; a.x.foo(); b.x = 'a'; a.y = 'a'; a.nope(); }",
    '2:15 Circular definition: Wrong.B',
    '2:56 Circular definition: Wrong.A',
    '2:102 Illegal assignment from Wrong.B to Wrong.A',
    '2:123 Illegal assignment from Wrong.A to String',
    '2:134 Method does not exist or incorrect signature: void foo() from the type Integer',
    '2:143 Variable does not exist: x',
    '2:152 Illegal assignment from String to Integer',
    '2:165 Method does not exist or incorrect signature: void nope() from the type Wrong.A',
  ),
  row(
    'interface I extends J { void go(); } interface J extends I { void go(); } class K implements I { } void k(I i) { String s = i; i.go(); i.nope(); }',
    '2:11 Circular definition: Wrong.J',
    '2:48 Circular definition: Wrong.I',
    '2:81 Class Wrong.K must implement the method: void Wrong.J.go()',
    '2:81 Class Wrong.K must implement the method: void Wrong.I.go()',
    '2:121 Illegal assignment from Wrong.I to String',
    '2:138 Method does not exist or incorrect signature: void nope() from the type Wrong.I',
  ),
];
