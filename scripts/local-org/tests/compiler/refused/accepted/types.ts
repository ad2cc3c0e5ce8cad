/** Types of unusual forms that are right. Source: Apex Developer Guide, "Apex Language Basics", "Classes, Objects, and Interfaces"; the Apex compiler's front end, as Salesforce's language server ships it, takes them too. */
import { row, type Row } from '../row.ts';

export const TYPES: readonly Row[] = [
  row('enum E { A, B } Integer go(E s) { switch on s { when A { return 1; } when B, null { return 2; } when else { return 4; } } }'),
  row(
    'public virtual class A { public virtual void go() { } protected A() { } protected A(Integer i) { this(); } } public class B extends A { public override void go() { super.go(); } B() { super(1); } }',
  ),
  row(
    'public abstract class A { public abstract Integer go(); protected abstract void stay(String s); } class B extends A { public override Integer go() { return 1; } protected override void stay(String s) { } }',
  ),
  row(
    'interface I { void go(); Integer stay(String s); } interface J extends I { } class C implements J { public void go() { } public Integer stay(String s) { return 1; } }',
  ),
  row(
    "class MyException extends Exception { } void go() { throw new MyException(); } void a() { throw new MyException('a'); } void b(Exception e) { throw new MyException('a', e); } void c(Exception e) { throw new MyException(e); }",
  ),
  row(
    '@AuraEnabled public static String go(String a, Integer b, Account c, List<String> d, Map<String, Object> e) { return a; } @AuraEnabled(cacheable=true) public static List<Account> stay() { return null; } @AuraEnabled public String p { get; set; }',
  ),
  row('@Future public static void go(String s, List<Id> ids) { } @future(callout=true) public static void stay() { }'),
  row(
    "@InvocableMethod(label='A' description='b' category='c') public static List<Out> go(List<In2> a) { return null; } public class In2 { @InvocableVariable(label='a' required=true) public String a; } public class Out { @InvocableVariable public List<Account> b; }",
  ),
  row(
    "@IsTest private class Wrong { @TestSetup static void make() { } @IsTest static void go() { Test.startTest(); Test.stopTest(); System.assert(true); System.assertEquals(1, 1, 'a'); Assert.areEqual(1, 2); } static testMethod void stay() { System.runAs(new User()) { go(); } } }",
  ),
  row(
    "@RestResource(urlMapping='/a/*') global with sharing class Wrong { @HttpGet global static String go() { return RestContext.request.requestURI; } @HttpPost global static Integer stay(String a, Integer b) { return 1; } @HttpDelete global static void d() { } @HttpPut global static void p() { } @HttpPatch global static void q() { } }",
  ),
  row(
    'global class Wrong { webservice static String go(String a) { return a; } webservice String b; global static void stay() { } global Integer x; global virtual class V { } }',
  ),
  row('public without sharing class Wrong { public inherited sharing class A { } public with sharing class B { } }'),
  row('public enum Wrong { A, B, C }'),
  row('public interface Wrong { void go(); Integer stay(final Integer a); }'),
  row(
    'public class Wrong implements Database.Batchable<SObject>, Database.Stateful, Database.AllowsCallouts, Schedulable { public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator([SELECT Id FROM Account]); } public void execute(Database.BatchableContext c, List<Account> s) { } public void finish(Database.BatchableContext c) { } public void execute(SchedulableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<String> { public Iterable<String> start(Database.BatchableContext c) { return new List<String>(); } public void execute(Database.BatchableContext c, List<String> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<Wrong.Row>, Iterable<Wrong.Row> { public class Row { } public Iterable<Row> start(Database.BatchableContext c) { return this; } public Iterator<Row> iterator() { return null; } public void execute(Database.BatchableContext c, List<Row> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<SObject> { public List<SObject> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, SObject[] s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<AggregateResult> { public Iterable<AggregateResult> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<Object> { public Iterable<Object> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Object> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  // Source: PR 5 of the published library apex-chainable: the class deploys
  row(
    'public class Wrong implements Database.Batchable<Object> { public Iterable<Object> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, Iterable<Object> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  // Source: PR 499 of apex-dev-tools/apex-ls: deployed to an org, which refused the one of duties.ts
  row(
    'public class Wrong implements Database.Batchable<Account> { public Set<Account> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Database.Batchable<Account> { public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> s) { } public void finish(Database.BatchableContext c) { } }',
  ),
  row(
    'public class Wrong implements Queueable, Database.AllowsCallouts, Finalizer { public void execute(QueueableContext c) { System.enqueueJob(this); System.attachFinalizer(this); } public void execute(FinalizerContext c) { } }',
  ),
  row(
    'public class Wrong implements Comparable, Comparator<Account> { public Integer compareTo(Object o) { return ((Wrong) o).x - x; } Integer x; public Integer compare(Account a, Account b) { return 0; } }',
  ),
  row(
    'public class Wrong implements Iterable<Account>, Iterator<Account> { public Iterator<Account> iterator() { return this; } public Boolean hasNext() { return false; } public Account next() { return null; } void go() { for (Account a : this) { } for (Account a : new Wrong()) { } } }',
  ),
  row(
    'public class Wrong implements HttpCalloutMock, Callable, StubProvider { public HttpResponse respond(HttpRequest r) { return new HttpResponse(); } public Object call(String a, Map<String, Object> b) { return null; } public Object handleMethodCall(Object a, String b, Type c, List<Type> d, List<String> e, List<Object> f) { return null; } }',
  ),
  row(
    "public class Wrong { public override String toString() { return 'a'; } public Boolean equals(Object o) { return o == this; } public Integer hashCode() { return 1; } }",
  ),
  row(
    'class Node { Node next; Integer v; Node(Integer v) { this.v = v; } Node(Integer v, Node next) { this(v); this.next = next; } } void go() { Node n = new Node(1, new Node(2)); n.next.next = n; n.next.v++; Integer i = n.next.v--; }',
  ),
  row('class A { private Integer x; } void go() { A a = new A(); a.x = 1; } class B { void go(A a) { a.x = 2; } }'),
  row('public class A { public Integer a { get; set; } { a = 1; } } void go() { A x = new A(); x.a += 1; x.a++; Integer b = x.a; }'),
  row(
    "trigger Wrong on Account (before insert, after insert, before update, after update, before delete, after delete, after undelete) { if (Trigger.isBefore && Trigger.isInsert) { for (Account a : Trigger.new) { a.Name = 'a'; Account o = Trigger.oldMap.get(a.Id); } } if (Trigger.isExecuting) { Integer n = Trigger.size; } switch on Trigger.operationType { when BEFORE_INSERT { } when AFTER_UPDATE, AFTER_DELETE { } when else { } } List<Account> l = Trigger.old; Map<Id, Account> m = Trigger.newMap; }",
  ),
  row(
    "trigger Wrong on Case (after insert) { List<Case> c = new List<Case>(); for (Case a : Trigger.new) { if (a.Status == 'New') { c.add(a); continue; } } if (!c.isEmpty()) update c; }",
  ),
  row(
    "enum E { A, B } void go() { E a = E.A; E b = E.valueOf('A'); for (E c : E.values()) { String n = c.name(); Integer o = c.ordinal(); } Boolean x = a == E.B; Map<E, String> m = new Map<E, String>{ E.A => 'a' }; Wrong.E d = Wrong.E.A; }",
  ),
  row(
    'public class Wrong { static { } { } static Integer a = go(); static Integer go() { return 1; } Integer b = this.stay(); Integer stay() { return 1; } }',
  ),
  row(
    "@SuppressWarnings('PMD.A') public class Wrong { @SuppressWarnings('a, b') void go() { } @TestVisible static Integer x; @ReadOnly @RemoteAction public static String stay() { return 'a'; } }",
  ),
  row('@NamespaceAccessible public class Wrong { }'),
  row(
    'global abstract class Wrong { global abstract void go(); global virtual void stay() { } global Wrong() { } global interface I { void go(); } global enum E { A } }',
  ),
  row('public abstract class Wrong implements Comparable { public abstract Integer compareTo(Object o); }'),
  row(
    'public abstract class Wrong implements Queueable { public abstract void execute(QueueableContext c); public virtual void go() { this.execute(null); } }',
  ),
  row(
    'public class Wrong { public static Wrong getInstance() { if (instance == null) { instance = new Wrong(); } return instance; } private static Wrong instance; private Wrong() { } }',
  ),
  row(
    'public class Wrong { private class Builder { Integer a; Builder withA(Integer a) { this.a = a; return this; } Wrong build() { return new Wrong(this); } } private Wrong(Builder b) { Integer x = b.a; } static Wrong go() { return new Builder().withA(1).withA(2).build(); } }',
  ),
];
