/** Programs of odd but legal style, and mistakes that come with one. */
import { row, type Row } from '../row.ts';

export const STYLES: readonly Row[] = [
  row('PUBLIC CLASS Wrong { PUBLIC STATIC VOID Main() { INTEGER I = 0; FOR (INTEGER J = 0; J < 10; J++) { I += J; } SYSTEM.DEBUG(i); } }'),
  row('public class Wrong{public static Integer a=1,b=2,c;static{c=a+b;}{Integer d=c;}}'),
  row(
    "public class Wrong { public Integer x { get { return x == null ? 0 : x; } set { x = value; } } Integer y { get; private set; } static String z { get; set { z = value + 'a'; } } }",
  ),
  row(
    'public class Wrong { Map < Id , List < Map < String , Set < Integer > > > > m = new Map < Id , List < Map < String , Set < Integer > > > > ( ) ; }',
  ),
  row(
    'public /* a */ class /* b */ Wrong /* c */ { /* d */ public /* e */ void /* f */ m /* g */ ( /* h */ Integer /* i */ a /* j */ ) /* k */ { /* l */ return /* m */ ; /* n */ } /* o */ }',
    '2:30 Type name already in use: Wrong',
  ),
  row(
    '@isTest private class Wrong { @testSetup static void s() {} @ISTEST static void t() { Test.StartTest(); test.stoptest(); } static testMethod void u() { System.AssertEquals(1, 1); } testmethod static void v() { system.assert(true); } }',
  ),
  row(
    '@IsTest(SeeAllData = true) public class Wrong { @IsTest( isParallel = false ) static void t() { } }',
    '1:91 Annotation property, isParallel on IsTest, is not allowed on methods',
  ),
  row(
    'public class Wrong { Integer limit_x, order, group, offset, switch_, when, data, category, count, first, last, after, before, get, set, end, view, type, scope, user, name, id, find, returning, cube, rollup, then, typeof, at, fields, transient_, division, formula, reference, sharing; }',
    '1:46 Identifier name is reserved: group',
    '1:61 Invalid character in identifier: switch_',
    '1:70 Identifier name is reserved: when',
    '1:132 Identifier name is reserved: set',
    '1:137 Identifier name is reserved: end',
    '1:208 Identifier name is reserved: then',
    '1:234 Invalid character in identifier: transient_',
  ),
  row(
    'public class Wrong { void order() {} void group() { order(); } void get() {} void set(Integer set) {} Integer count(Integer first, Integer last) { return first + last; } void when() { when(); } void find() { find(); this.find(); } }',
    '1:95 Identifier name is reserved: set',
  ),
  row(
    'public class Wrong { class Order { Integer offset; } class Group { Order order = new Order(); } enum Data { VIEW, CATEGORY, END } void m() { Group group = new Group(); group.order.offset = 1; Data d = Data.view; switch on d { when VIEW { } when category, END { } } } }',
    '1:60 Identifier name is reserved: Group',
    '1:125 Identifier name is reserved: END',
    '1:148 Identifier name is reserved: group',
  ),
  row(
    "public class Wrong { void m() { Integer i = 1; Long l = i; Double d = l; Decimal e = i; e = d; d = e; l = 5; Id a = '001000000000001'; String s = a; a = s; Object o = i; Date t = Date.today(); Datetime u = t; } }",
  ),
  row(
    'public class Wrong { void m() { Integer[] a = new Integer[]{1,2,3}; Integer[] b = new Integer[3]; List<Integer> c = a; a[0] = b[1]++; ++a[1]; a[2] += 5; Integer[][] d = new Integer[][]{a, b}; d[0][1] = 3; Object o = a; } }',
  ),
  row(
    "public class Wrong { void m() { String s = 'a' + 1 + 2.5 + true + null + Date.today() + new List<Integer>{1}; s += 1; s += 'x'; s += null; } }",
  ),
  row(
    'public class Wrong { Boolean m(Object o) { if (o instanceof String) return true; else if (o instanceof List<Object>) { return false; } else return o != null && !(o instanceof Integer) || o == this; } }',
  ),
  row(
    'public class Wrong { Integer m(Integer x) { while (true) { if (x > 5) break; x++; } do { x--; } while (x > 0); for (;;) { return x; } } }',
    '1:30 Missing return statement required return type: Integer',
  ),
  row(
    'public class Wrong { Integer m(Integer x) { for (;;) { if (x > 3) { return x; } x++; } } }',
    '1:30 Missing return statement required return type: Integer',
  ),
  row(
    'public class Wrong { Integer m(Integer x) { while (true) { x++; } } }',
    '1:30 Missing return statement required return type: Integer',
  ),
  row(
    'public class Wrong { Integer m(Integer x) { do { return 1; } while (true); } }',
    '1:30 Missing return statement required return type: Integer',
  ),
  row(
    "public class Wrong { Integer m(Integer x) { try { return 1; } finally { x = 2; } } Integer n() { try { throw new DmlException('x'); } catch (DmlException e) { return 2; } catch (Exception e) { throw e; } } }",
  ),
  row('public class Wrong { Integer m(Integer x) { switch on x { when 1 { return 1; } when else { return 2; } } } }'),
  row('public class Wrong { Integer m(Integer x) { switch on x { when 1 { return 1; } when 2 { return 2; } } return 3; } }'),
  row('public class Wrong { Integer m(Integer x) { if (x > 1) { return 1; } else { throw new NullPointerException(); } } }'),
  row(
    "public class Wrong { void m() { for (Account a : [SELECT Id, (SELECT Id FROM Contacts) FROM Account]) { for (Contact c : a.Contacts) { System.debug(c.Id); } } for (List<Account> l : [SELECT Id FROM Account]) { } for (Account[] l : [SELECT Id FROM Account]) { } for (SObject s : Database.query('SELECT Id FROM Account')) { } } }",
  ),
  row(
    "public class Wrong { void m() { Account a = [SELECT Id FROM Account LIMIT 1]; Account[] b = [SELECT Id FROM Account]; List<SObject> c = [SELECT Id FROM Account]; Integer n = [SELECT COUNT() FROM Account]; String s = [SELECT Name FROM Account LIMIT 1].Name; Integer z = [SELECT Id FROM Account].size(); AggregateResult[] r = [SELECT COUNT(Id) c FROM Account]; Object o = [SELECT MAX(AnnualRevenue) m FROM Account][0].get('m'); } }",
  ),
  row(
    "public class Wrong { void m(Set<Id> ids, String s) { List<Account> a = [SELECT Id FROM Account WHERE Id IN :ids AND (Name LIKE :('%' + s + '%') OR NOT Name = 'x') AND CreatedDate = LAST_N_DAYS:30 AND Industry NOT IN ('a', 'b') AND Id NOT IN (SELECT AccountId FROM Contact WHERE Email != null) AND AnnualRevenue >= 1.5 AND IsDeleted = false ORDER BY Name ASC NULLS LAST, Id DESC LIMIT :(ids.size() + 1) OFFSET 5 ALL ROWS]; } }",
    "1:148 Unexpected token 'NOT'.",
    "1:157 Expecting 'IDENTIFIER' but was: '='",
    "1:162 Expecting ';' but was: ')'",
    "1:193 Expecting ';' but was: ':'",
    "1:197 Expecting ';' but was: 'AND'",
    "1:210 Unexpected token 'NOT'.",
    "1:221 Expecting ')' but was: ','",
    "1:226 Expecting ';' but was: ')'",
    "1:235 Unexpected token 'NOT'.",
    "1:243 Unexpected token 'SELECT'.",
    "1:260 Unexpected token 'FROM'.",
    "1:273 Unexpected token 'WHERE'.",
    "1:292 Expecting ';' but was: ')'",
    "1:319 Expecting ';' but was: 'AND'",
    "1:341 Missing ';' at 'ORDER'",
    "1:347 Unexpected token 'BY'.",
    "1:355 Unexpected token 'ASC'.",
    "1:369 Expecting ';' but was: ','",
    "1:374 Unexpected token 'DESC'.",
    "1:403 Missing ';' at 'OFFSET'",
    "1:410 Missing ';' at '5'",
    "1:412 Missing ';' at 'ALL'",
    "1:416 Missing ';' at 'ROWS'",
    "1:420 Extra ';', at ']'.",
    '1:323 Variable does not exist: IsDeleted',
    '1:391 Expression cannot be a statement.',
    '1:403 Variable does not exist: OFFSET',
    '1:410 Expression cannot be a statement.',
    '1:412 Variable does not exist: ALL',
    '1:416 Variable does not exist: ROWS',
  ),
  row(
    'public class Wrong { void m() { List<AggregateResult> a = [SELECT Industry i, COUNT(Id) c, SUM(AnnualRevenue) s, CALENDAR_YEAR(CreatedDate) y FROM Account WHERE Name != NULL GROUP BY ROLLUP(Industry, CALENDAR_YEAR(CreatedDate)) HAVING COUNT(Id) > 1 AND SUM(AnnualRevenue) < 5 ORDER BY COUNT(Id) DESC LIMIT 10]; } }',
  ),
  row(
    'public class Wrong { public virtual class A { public virtual void m() { } protected Integer x; public A() { this(1); } public A(Integer x) { this.x = x; } } public class B extends A { public B() { super(2); } public override void m() { super.m(); this.x = 3; x = 4; } } }',
  ),
  row(
    "public class Wrong { public interface I { void m(Integer a); } public interface J extends I { String n(); } public class C implements J, Comparable { public void m(Integer a) { } public String n() { return ''; } public Integer compareTo(Object o) { return 0; } } void p() { I i = new C(); J j = (J) i; C c = (C) j; i = c; } }",
  ),
  row(
    "public class Wrong extends Exception { public Wrong(Integer a, Integer b) { this('x' + a); } void m() { throw new Wrong('a', new Wrong()); } }",
    '1:14 Classes extending Exception must have a name ending in Exception: Wrong',
  ),
  row(
    "public class Wrong { static Integer f(Object o) { return 1; } static Integer f(String s) { return 2; } static Integer f(Integer i) { return 3; } static Integer f(List<Object> l) { return 4; } void m() { f(1); f('a'); f(1.5); f(new List<String>()); f((Object) null); f(Date.today()); f(5L); } }",
  ),
  row(
    "public class Wrong { void m() { Object o = 1; Integer i = (Integer) o; String s = (String) o; List<Object> l = (List<Object>) o; Map<String, Object> p = (Map<String, Object>) JSON.deserializeUntyped('{}'); Account a = (Account) (SObject) o; Wrong w = (Wrong) o; Type t = Wrong.class; t = List<Map<Id, Account>>.class; } }",
  ),
  row(
    'public class Wrong { void m() { Integer a = 1; a = a++ + ++a - a-- - --a; a = -a; a = +a; a = ~a; a <<= 1; a >>= 1; a >>>= 1; a &= 1; a |= 1; a ^= 1; a *= 2; a /= 2; a -= 1; Boolean b = !true; b = a > 1 ? true : false; b = a == 1 || a != 2 && a <> 3; b &= true; b |= false; b ^= true; } }',
  ),
  row(
    "public class Wrong { void m(Account a) { String s = (a?.Owner?.Name) ?? 'none'; List<Account> l; l?.clear(); l?.get(0)?.put('Name', 'x'); } }",
  ),
  row(
    'public class Wrong { void m() { { Integer a = 1; } { Integer a = 2; } if (true) { Integer b; } else { String b; } for (Integer i = 0, j = 1; i < j; i++) { } for (Integer i : new Set<Integer>{ 1 }) { } ; ; } }',
    "1:202 Expecting '}' but was: ';'",
    "1:208 Extra '<EOF>', at '}'.",
    '1:27 Method must have a body',
  ),
  row(
    'public class Wrong { void m() { Integer i; for (i = 0; i < 3; i++) ; for (; i < 5;) { i++; } while (i < 3) i++; do { i++; } while (i < 10); if (i == 1) ; else ; } }',
    "1:153 Unexpected token ';'.",
    "1:160 Unexpected token ';'.",
  ),
  row(
    "public class Wrong { final Integer a; final Integer b = 2; static final String C = 'x'; public Wrong() { a = 1; } void m(final Integer p) { final Integer q; q = 3; final Integer r = p + q; } }",
  ),
  row(
    'global class Wrong { global Integer a; global static void m() { } webservice static Integer n(Integer a) { return a; } global class I { webservice String s; webservice Integer t { get; set; } } @RemoteAction global static String r(String a) { return a; } }',
  ),
  row(
    "@RestResource(urlMapping = '/x/*') global with sharing class Wrong { @HttpGet global static String g() { return RestContext.request.requestURI; } @HttpPost global static void p(String a, Integer b) { } @HttpDelete global static void d() { } @HttpPut global static void u() { } @HttpPatch global static Account q() { return null; } }",
  ),
  row(
    "public class Wrong { @AuraEnabled(cacheable = true scope = 'global') public static String a() { return ''; } @AuraEnabled public Integer n { get; set; } @future(callout = true) static void f(List<Id> ids, String s) { } @TestVisible private static Integer t; @SuppressWarnings('PMD') void w() { } @ReadOnly @RemoteAction public static void z() { } }",
  ),
  row(
    "public class Wrong implements Database.Batchable<Account>, Database.Stateful, Database.AllowsCallouts, Schedulable, Queueable, Finalizer { public Iterable<Account> start(Database.BatchableContext c) { return new List<Account>(); } public void execute(Database.BatchableContext c, List<Account> l) { } public void finish(Database.BatchableContext c) { Database.executeBatch(new Wrong(), 5); System.schedule('a', '0 0 0 * * ?', new Wrong()); System.enqueueJob(new Wrong()); } public void execute(SchedulableContext c) { } public void execute(QueueableContext c) { System.attachFinalizer(this); } public void execute(FinalizerContext c) { c.getResult(); } }",
  ),
  row(
    "public class Wrong implements Iterator<String>, Iterable<String> { public Boolean hasNext() { return false; } public String next() { return ''; } public Iterator<String> iterator() { return this; } void m() { for (String s : new Wrong()) { } for (String s : (Iterable<String>) this) { } } }",
  ),
  row(
    'public class Wrong implements HttpCalloutMock, System.StubProvider, Comparator<Account> { public HttpResponse respond(HttpRequest r) { return new HttpResponse(); } public Object handleMethodCall(Object o, String n, Type t, List<Type> p, List<String> q, List<Object> a) { return null; } public Integer compare(Account a, Account b) { return 0; } }',
  ),
  row(
    "public class Wrong { public override Integer hashCode() { return 1; } public Boolean equals(Object o) { return true; } public String toString() { return ''; } }",
    '1:134 Method must use the override keyword: String Wrong.toString()',
  ),
  row(
    `public class Wrong { String s = '''
  multi 'line'
  text'''; String t = 'unicode \\u00e9 
 \\t \\\\ \\' \\" é ü 漢字'; }`,
    '3:23 Illegal string literal: Line breaks are not allowed in string literals',
  ),
  row(
    'public class Wrong { void m() { System.runAs(new User(Id = UserInfo.getUserId())) { Integer i = 1; } System.RUNAS(new User()) { } } }',
  ),
  row(
    "public class Wrong { void m(SObject s) { switch on s { when Account a { a.Name = 'x'; } when Contact c { c.LastName = 'y'; } when null { } when else { } } switch on 'x' { when 'a', 'b' { } when null { } when else { } } switch on 5L { when 1L { } when -5L { } } switch on 1 { when -1, 0 { } } } }",
  ),
  row(
    "public class Wrong { static Map<String, Integer> a = new Map<String, Integer>{ 'x' => 1, 'y' => 2 }; static Set<String> b = new Set<String>{ 'a', 'b' }; static List<List<Integer>> c = new List<List<Integer>>{ new List<Integer>{ 1 }, new Integer[]{ 2 } }; void m() { new Map<Id, Account>([SELECT Id FROM Account]).keySet(); new Set<Id>(new Map<Id, Account>().keySet()); new List<String>(b).sort(); new List<Integer>(5); } }",
  ),
  row(
    'public class Wrong { void m() { Wrong.Inner.Deep d; new Wrong.Inner().x = 1; Wrong.Inner i = new Inner(); System.Wrong2 w; } class Inner { Integer x; } }',
    '1:132 Identifier name is reserved: Inner',
    '1:33 Invalid type: Wrong.Inner.Deep',
    '1:107 Invalid type: System.Wrong2',
  ),
  row(
    'public class Wrong { void m() { String s = Label.x; s = System.Label.x; } }',
    '1:44 External string does not exist: x',
    '1:57 External string does not exist: x',
  ),
  row(
    'public class Wrong { void m() { Long a = 5L, b = 0l; Double c = 1.5d, d = .5D; Decimal e = 1.; Integer f = 0017; } }',
    "1:94 Unrecognized symbol ';', which is not a valid Apex identifier.",
    "1:93 Unexpected token '.'.",
  ),
  row(
    "public class Wrong { void m() { Integer integer = 1; String string = 'x'; List<String> list1; Account account = new Account(); Contact contact = null; account.Name = 'y'; Boolean boolean_ = account == null; Id id = account.Id; Date date_; Object object = 1; Type type; Map<String, String> map1; User user; Test test; } }",
    '1:41 Identifier name is reserved: integer',
    '1:61 Identifier name is reserved: string',
    '1:180 Invalid character in identifier: boolean_',
    '1:233 Invalid character in identifier: date_',
    '1:247 Identifier name is reserved: object',
  ),
  row(
    'public class Wrong { void System() { } void Test() { } Integer Math(Integer a) { return a; } void m() { System(); Test(); Integer i = Math(Math.abs(1)); } }',
  ),
  row('public class Wrong { Integer m { get { return m; } set; } void m() { Integer m = m; } void n() { Integer x = this.m; m(); } }'),
  row('public class Wrong { void m() { int a = 1; } }', '1:33 Invalid type: int'),
  row(
    'public class Wrong { void m() { Integer a = 1, a = 2; } void n(Integer a) { Integer a; } void o() { for (Integer i = 0; ; ) { Integer i; } } }',
    '1:48 Duplicate variable: a',
    '1:85 Duplicate variable: a',
    '1:135 Duplicate variable: i',
  ),
  row(
    "public class Wrong { void m() { Integer i = 'a'; String s = 1; Boolean b = 1; Id d = 5; Date t = Datetime.now(); Integer l = 5L; Integer e = 1.5; List<String> p = new List<Integer>(); Set<String> q = new List<String>(); } }",
    '1:41 Illegal assignment from String to Integer',
    '1:57 Illegal assignment from Integer to String',
    '1:72 Illegal assignment from Integer to Boolean',
    '1:82 Illegal assignment from Integer to Id',
    '1:94 Illegal assignment from Datetime to Date',
    '1:122 Illegal assignment from Long to Integer',
    '1:138 Illegal assignment from Decimal to Integer',
    '1:160 Illegal assignment from List<Integer> to List<String>',
    '1:197 Illegal assignment from List<String> to Set<String>',
  ),
  row(
    'public class Wrong { void m() { List<Object> a = new List<String>(); List<SObject> b = new List<Account>(); List<Account> c = new List<SObject>(); Map<String, Object> d = new Map<String, String>(); Set<Object> e = new Set<String>(); List<List<Object>> f = new List<List<String>>(); Iterable<Object> g = new List<String>(); Iterable<String> h = new Set<String>(); } }',
    '1:211 Illegal assignment from Set<String> to Set<Object>',
  ),
  row('{ return 1; }', '2:3 Return must be called from a method'),
  row('{ return; }', '2:3 Return must be called from a method'),
  row('{ return zz; }', '2:10 Variable does not exist: zz'),
  row('{ if (true) { return; } Integer i; }', '2:15 Return must be called from a method'),
  row('class A { { return; } }', '2:13 Return must be called from a method'),
  row('static { return; }'),
  row('static { return 5; }', '2:10 Void method must not return a value'),
];
