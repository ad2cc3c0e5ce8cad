/** What batches and subclasses owe, and what an exception is. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
import { row, type Row } from '../row.ts';

export const BATCHES: readonly Row[] = [
  row(
    "class AException extends Exception { } static AException of(Integer a) { return null; } class BException extends Exception { public BException go(String s) { return this; } } void go(BException b) { of('a'); b.go(1); b.go('a', 'b').go(); }",
    '2:200 Method does not exist or incorrect signature: void of(String) from the type Wrong',
    '2:211 Method does not exist or incorrect signature: void go(Integer) from the type Wrong.BException',
    '2:220 Method does not exist or incorrect signature: void go(String, String) from the type Wrong.BException',
  ),
  row(
    'class AException implements Exception { } void go() { throw new AException(); } void stay() { try { go(); } catch (AException e) { throw e; } AException x; Exception y = x; x.getMessage(); }',
    '2:7 Exception class must extend another Exception class: Wrong.AException',
    '-1:-1 @Override specified for non-overriding method: String Wrong.AException.getTypeName()',
    '2:55 Throw expression must be of type exception: Wrong.AException',
    '2:132 Throw expression must be of type exception: Wrong.AException',
    '2:130 Catch block variable must be of type exception: Wrong.AException',
    '2:167 Illegal assignment from Wrong.AException to Exception',
    '2:176 Method does not exist or incorrect signature: void getMessage() from the type Wrong.AException',
  ),
  row(
    'Account a; void go() { go(a.void); a.void = 1; Object o = a.void.foo; o = void.class; a.void(); a.void.foo(); void.foo(); void.x = 1; }',
    '2:29 Variable does not exist: void',
    '2:38 Variable does not exist: void',
    '2:61 Variable does not exist: void',
    '2:89 Method does not exist or incorrect signature: void void() from the type Account',
    '2:99 Variable does not exist: void',
    '2:116 Method does not exist or incorrect signature: void foo() from the type void',
    '2:128 Variable does not exist: x',
  ),
  row(
    'void go(Iterable<String, Integer> a) { Iterator<String, String> z; Comparator<String, String> w; Database.Batchable<String, String> q; }',
    '2:35 Invalid type argument count for System.Iterable: expected 1 but found 2',
    '2:40 Invalid type argument count for System.Iterator: expected 1 but found 2',
    '2:68 Invalid type argument count for System.Comparator: expected 1 but found 2',
    '2:98 Invalid type argument count for Database.Batchable: expected 1 but found 2',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { }',
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.execute(Database.BatchableContext, List<SObject>)',
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.finish(Database.BatchableContext)',
    '1:14 Class Wrong must implement the method: System.Iterable<SObject> Database.Batchable<SObject>.start(Database.BatchableContext)',
  ),
  row(
    "public class Wrong implements Database.Batchable<SObject> { public Iterable<SObject> start(Database.BatchableContext c) { return null; } public void execute(Database.Nope c, List<SObject> s) { Integer i = 'a'; } public void finish(Database.BatchableContext c) { } }",
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.execute(Database.BatchableContext, List<SObject>)',
  ),
  // Source: PR 499 of apex-dev-tools/apex-ls: so an org refused it
  row(
    'public class Wrong implements Database.Batchable<Account> { public Set<Account> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, Set<Account> s) { } public void finish(Database.BatchableContext c) { } }',
    '1:14 Class Wrong must implement the method: void Database.Batchable<Account>.execute(Database.BatchableContext, List<Account>)',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { public Account start(Database.BatchableContext c) { return null; } public Integer execute(Object c, List<Nope> s) { return 1; } public void finish(String c) { } }',
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.execute(Database.BatchableContext, List<SObject>)',
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.finish(Database.BatchableContext)',
    '1:14 Class Wrong must implement the method: System.Iterable<SObject> Database.Batchable<SObject>.start(Database.BatchableContext)',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject>, Queueable { public void execute(QueueableContext c, String s) { } public List<Account> start(Database.BatchableContext c) { return null; } public void finish(Object c) { } }',
    '1:14 Class Wrong must implement the method: void Database.Batchable<SObject>.execute(Database.BatchableContext, List<SObject>)',
    '1:14 Class Wrong must implement the method: void System.Queueable.execute(System.QueueableContext)',
  ),
  row(
    'abstract class A { public abstract List<String> k(); public abstract void m(String f); public abstract String n(); } class B extends A { public override List<Nope> k() { return 1; } public override void m(Nope f) { } public override Nope n() { return null; } }',
    '2:165 Invalid type: Nope',
    '2:239 Invalid type: Nope',
    '2:204 @Override specified for non-overriding method: void Wrong.B.m(Nope)',
    '2:49 Class Wrong.B must implement the abstract method: List<String> Wrong.A.k()',
    '2:75 Class Wrong.B must implement the abstract method: void Wrong.A.m(String)',
    '2:111 Class Wrong.B must implement the abstract method: String Wrong.A.n()',
  ),
  // What is handed to another constructor can be of no instance, wherever it is called.
  row(
    'Integer y; Integer foo() { return 1; } void a() { this(y); super(foo()); this(1); this(zz); this(this); }',
    '2:56 Cannot reference instance variables in a constructor invocation: y',
    '2:66 Cannot reference instance methods in a constructor invocation: Integer Wrong.foo()',
    '2:74 No constructor defined: void <init>(Integer)',
    '2:88 Variable does not exist: zz',
    '2:98 Cannot reference instance variables in a constructor invocation: this',
  ),
  row(
    'Integer foo() { return 1; } static void a() { this(foo()); super(); }',
    '2:52 Non static method cannot be referenced from a static context: Integer Wrong.foo()',
    '2:60 No super type defined: Wrong',
  ),
  // the method of the superclass is there for the interface
  row(
    'interface I { void go(); } abstract class A implements I { public virtual void go() { } } class B extends A { public void go() { } }',
    '2:123 Method must use the override keyword: void Wrong.B.go()',
  ),
];
