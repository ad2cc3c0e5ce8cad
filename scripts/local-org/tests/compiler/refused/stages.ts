/** Which messages hide others: a wrong declaration its bodies, a wrong word what annotations demand. */
import { row, type Row } from './row.ts';

export const STAGES: readonly Row[] = [
  row(
    'public public static class Wrong { void go() { x = 1; } class A { void go() { x = 1; } } Nope n; Nope gone() { return null; } abstract Integer a; }',
    '1:103 Invalid type: Nope',
    '1:144 abstract is not allowed on fields',
    '1:28 Duplicate modifier: public',
    '1:28 static is not allowed on classes',
  ),
  row(
    'public class Wrong implements Comparable { void go() { x = 1; } void nobody(); Nope n; Integer a; Integer a; }',
    '1:107 Duplicate field: a',
    '1:14 Class Wrong must implement the method: Integer System.Comparable.compareTo(Object)',
  ),
  row(
    'class A implements Comparable { void go() { x = 1; } } void go() { x = 1; }',
    '2:7 Class Wrong.A must implement the method: Integer System.Comparable.compareTo(Object)',
    '2:68 Variable does not exist: x',
  ),
  row(
    'class A { public override void no() { } void go() { x = 1; } }',
    '2:32 @Override specified for non-overriding method: void Wrong.A.no()',
  ),
  row(
    '@HttpGet static virtual void a() { } @Future transient void b() { } @AuraEnabled public private void c() { } @Future public static Integer d() { return 1; }',
    '2:30 static methods cannot be virtual',
    '2:61 transient is not allowed on methods',
    "2:102 Non static AuraEnabled methods must be named with a prefix 'get'",
    '2:102 Declarations can only have one scope',
    '2:140 Future methods do not support return type of Integer',
  ),
  row(
    '@HttpGet override Nope a() { return null; } static virtual Nope b() { return null; }',
    '2:24 Invalid type: Nope',
    '2:65 Invalid type: Nope',
  ),
  row(
    'public abstract void go() { x = 1; } abstract Integer p { get; set; }',
    '2:55 abstract is not allowed on properties',
    '2:22 Defining type for abstract methods must be declared as abstract',
    '2:55 Abstract methods cannot have a body',
    '2:22 Abstract methods cannot have a body',
  ),
  row(
    '@AuraEnabled(cacheable=true) public static Integer a; @AuraEnabled protected public Integer b;',
    '2:52 AuraEnabled fields cannot be static',
    '2:52 Annotation property, cacheable on AuraEnabled, is not allowed on fields',
  ),
  row(
    'enum K { A } static enum L { A } @Future enum M { A } virtual enum N { } abstract enum O { B }',
    '2:26 Duplicate modifier: static',
    '2:26 static is not allowed on enums',
    '2:47 Future is not allowed on fields',
    '2:47 Future is not allowed on enums',
    '2:68 virtual is not allowed on enums',
    '2:88 abstract is not allowed on fields',
    '2:88 abstract is not allowed on enums',
  ),
  row(
    'webservice public Integer a; webservice void b() { } private webservice static Set<String> c() { return null; }',
    '2:27 Defining type for webService fields must be declared as global',
    '2:27 Declarations can only have one scope',
    '2:46 webService methods must be declared as static',
    '2:46 Defining type for webService methods must be declared as global',
    '2:92 Defining type for webService methods must be declared as global',
    '2:92 webService methods do not support return type of Set<String>',
    '2:92 Declarations can only have one scope',
  ),
  row(
    'void go() { try { zz = 1; } yy = 1; }',
    '2:19 Variable does not exist: zz',
    '2:13 Try block must have at least one catch block or a finally block',
    '2:29 Variable does not exist: yy',
  ),
  row(
    'public class A extends Exception { A() { zz = 1; } } class BException extends Exception { BException() { } }',
    '2:14 Classes extending Exception must have a name ending in Exception: Wrong.A',
    '2:91 System exception constructor already defined: void <init>()',
  ),
  row("webservice class Wrong { Integer i = 'a'; }", '1:18 webService is not allowed on classes'),
  row(
    '@Foo class A { Nope a; void b() { c(); } } Nope e;',
    '2:16 Invalid type: Nope',
    '2:35 Method does not exist or incorrect signature: void c() from the type Wrong.A',
    '2:1 Annotation does not exist: Foo',
    '2:44 Invalid type: Nope',
  ),
  row('@Foo public enum Wrong { A }', '1:1 Annotation does not exist: Foo'),
  row(
    'testMethod void go() { a = 1; } Integer a;',
    '2:17 testMethod methods must be declared as static',
    '2:17 Defining type for testMethod methods must be declared as IsTest',
  ),
];
