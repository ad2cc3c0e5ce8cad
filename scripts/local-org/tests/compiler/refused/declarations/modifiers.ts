/** Modifiers, annotations and identifiers. */
import { inferred, row, type Row } from '../row.ts';

const LONG_NAME = 'a'.repeat(256);

export const MODIFIERS: readonly Row[] = [
  row('public public Integer a;', '2:23 Duplicate modifier: public'),
  row('public private Integer a;', '2:24 Declarations can only have one scope'),
  row('static static void go() { }', '2:20 Duplicate modifier: static'),
  row('abstract Integer a;', '2:18 abstract is not allowed on fields'),
  row('override Integer a;', '2:18 override is not allowed on fields'),
  row('virtual Integer a;', '2:17 virtual is not allowed on fields'),
  row('transient void go() { }', '2:16 transient is not allowed on methods'),
  row('static Wrong() { }', '2:8 static is not allowed on constructors'),
  row('virtual Wrong() { }', '2:9 virtual is not allowed on constructors'),
  row('static class A { }', '2:14 static is not allowed on classes'),
  row('void go() { public Integer a; }', '2:28 public is not allowed on locals'),
  row('void go() { static Integer a; }', '2:28 static is not allowed on locals'),
  row('void go() { final Integer a; }'),
  row('void go(final Integer a) { }'),
  row('void go(public Integer a) { }', '2:24 public is not allowed on parameters'),
  row('transient Integer a; final Integer b; static final Integer C = 1; transient static Integer d;'),
  row('static virtual void go() { }', '2:21 static methods cannot be virtual'),
  row(
    'private abstract class A { private abstract void go(); }',
    '2:50 abstract methods require at least one of the following global, public, protected',
  ),
  row('protected class A { }', '2:17 protected is not allowed on classes'),
  row('protected void go() { }', '2:16 New protected methods cannot be defined in non-virtual classes'),
  row('public virtual String a { get; set; }', '2:23 virtual is not allowed on properties'),
  row('global class A { }', '1:14 Enclosing type for global classes in apex classes must be declared as global'),
  row(
    'interface I { void go(Map<Id, SObject> a); } class A implements I { public void go(Map<Id, Account> a) { } }',
    '2:52 Class Wrong.A must implement the method: void Wrong.I.go(Map<Id,SObject>)',
  ),
  row('interface I { void go(List<SObject> a, String b); } class A implements I { public void go(List<Account> a, Id b) { } }'),

  row('@Nonsense void go() { }', '2:1 Annotation does not exist: Nonsense'),
  row('@Nonsense public class Wrong { }', '1:1 Annotation does not exist: Nonsense'),
  inferred('@Deprecated void go() { }', '2:18 Only managed identifiers can be marked deprecated: Wrong.go'),
  row("@SuppressWarnings('PMD') void go() { }"),
  row('@TestVisible private void go() { }'),
  row(
    '@NamespaceAccessible public void go() { }',
    '2:34 Defining type for NamespaceAccessible methods require at least one of the following NamespaceAccessible, global',
  ),
  row("@JsonAccess(serializable='always' deserializable='never') public class Wrong { }"),
  row('@ReadOnly @RemoteAction public static void go() { }'),

  row('@Future void go() { }', '2:14 Future methods must be declared as static'),
  row('@Future static Integer go() { return 1; }', '2:24 Future methods do not support return type of Integer'),
  row('@Future static void go(Account a) { }', '2:21 Future methods do not support parameter type of Account'),
  row('@Future static void go(List<Account> a) { }', '2:21 Future methods do not support parameter type of List<Account>'),
  row('@Future static void go(Wrong a) { }', '2:21 Future methods do not support parameter type of Wrong'),
  row(
    '@Future(callout=true) public static void go(List<Id> ids, Map<String, Decimal> totals, Set<String> names, Datetime at, Blob body) { }',
  ),
  row('@Future(nonsense=true) static void go() { }', '2:9 No such property, nonsense, defined on this annotation: Future'),

  row(
    '@AuraEnabled public static void go() { } @AuraEnabled public static void go(Integer a) { }',
    '2:33 Overload of AuraEnabled method: go overload is not permitted',
    '2:74 Overload of AuraEnabled method: go overload is not permitted',
  ),
  row('@AuraEnabled(cacheable=true) public static Integer go() { return 1; }'),
  row('@AuraEnabled public Integer a { get; set; } @AuraEnabled public Integer b;'),
  row('@AuraEnabled public Integer go() { return 1; }', "2:29 Non static AuraEnabled methods must be named with a prefix 'get'"),
  row('@AuraEnabled public Integer getA(Integer a) { return 1; }', '2:29 Non static AuraEnabled methods may not have parameters'),
  row('@AuraEnabled public Integer getA() { return 1; }'),
  row(
    '@AuraEnabled(nonsense=true) public static void go() { }',
    '2:14 No such property, nonsense, defined on this annotation: AuraEnabled',
  ),

  row(
    '@InvocableMethod public static void go(List<String> a) { } @InvocableMethod public static void stay(List<String> a) { }',
    '1:14 Only one method per type can be defined with: InvocableMethod',
  ),
  row('@InvocableMethod public void go(List<String> a) { }', '2:30 InvocableMethod methods must be declared as static'),
  row(
    '@InvocableMethod static void go(List<String> a) { }',
    '2:30 InvocableMethod methods require at least one of the following global, public',
  ),
  row(
    '@InvocableMethod public static void go(List<String> a, List<String> b) { }',
    '2:37 Only one parameter is supported on methods with @Invocable annotation',
  ),
  row(
    '@InvocableMethod public static void go(String a) { }',
    '2:37 Unsupported parameter type String. Valid invocable parameters must be List types like List<T> where T is a supported type',
  ),
  row(
    '@InvocableMethod public static String go(List<String> a) { return null; }',
    '2:39 InvocableMethod methods do not support return type of String',
  ),
  row(
    '@InvocableMethod @Future public static void go(List<String> a) { }',
    '2:45 The only annotation that can be used with InvocableMethod is Deprecated',
  ),
  row(
    "@InvocableMethod(label='Go' description='Goes' category='All' callout=true iconName='slds:standard:apex') public static void go() { }",
  ),
  row("class A { @InvocableVariable(label='A' required=true) public String a; }"),

  row(
    'global class Wrong { @HttpGet global static String go() { return null; } }',
    '1:52 Defining type for HttpGet methods must be declared as RestResource',
  ),
  row(
    "@RestResource(urlMapping='/wrong/*') global class Wrong { @HttpGet global static void go() { } @HttpPost global static void post() { } }",
  ),
  row(
    "@RestResource(urlMapping='/wrong/*') global class Wrong { @HttpGet global static void go() { } @HttpGet global static void again() { } }",
    '1:51 Only one method per type can be defined with: HttpGet',
  ),
  row("@RestResource(urlMapping='wrong') global class Wrong { }", "1:48 Rest Resource url must begin with a forward slash, '/'"),
  row(
    "@RestResource(urlMapping='/wrong*') global class Wrong { }",
    "1:50 Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'",
  ),
  row(
    "@RestResource(urlMapping='/wrong/*') global class Wrong { @HttpGet global String go() { return null; } }",
    '1:82 HttpGet methods must be declared as static',
  ),
  row('public class Wrong { webservice static void go() { } }', '1:45 Defining type for webService methods must be declared as global'),
  row('global class Wrong { webservice static void go() { } global void stay() { } global Integer a; }'),
  row(
    'public class Wrong { global void go() { } global Integer a; }',
    '1:58 Defining type for global fields must be declared as global',
    '1:34 Defining type for global methods must be declared as global',
  ),

  row('@IsTest static void go() { }', '2:21 Defining type for IsTest methods must be declared as IsTest'),
  row('static testMethod void go() { }', '2:24 Defining type for testMethod methods must be declared as IsTest'),
  row('@IsTest private class Wrong { @IsTest void go() { } }', '1:44 IsTest methods must be declared as static'),
  row('@IsTest private class Wrong { @IsTest static void go(Integer a) { } }', '1:51 Test methods must have no arguments'),
  row('@IsTest private class Wrong { @TestSetup static void go(Integer a) { } }', '1:54 Test methods must have no arguments'),
  row('@IsTest private class Wrong { @TestSetup static Integer go() { return 1; } }', '1:57 Test setup method must return void'),
  row('@IsTest private class Wrong { @TestSetup void go() { } }', '1:47 TestSetup methods must be declared as static'),
  row('@TestSetup static void go() { }', '2:24 Defining type for TestSetup methods must be declared as IsTest'),
  row(
    '@IsTest(SeeAllData=true) private class Wrong { @TestSetup static void go() { } }',
    '1:40 Test class cannot be annotated with @isTest(SeeAllData=true)',
  ),
  row(
    '@IsTest private class Wrong { @TestSetup static void go() { } @IsTest(SeeAllData=true) static void test() { } }',
    '1:23 Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)',
  ),
  row('@IsTest public abstract class Wrong { }', '1:31 IsTest classes cannot be abstract'),
  row('@IsTest private class Wrong { @IsTest static void go() { } static testMethod void stay() { } @TestSetup static void make() { } }'),

  row('Integer _a;', '2:9 Invalid character in identifier: _a'),
  row('Integer a_;', '2:9 Invalid character in identifier: a_'),
  row('Integer a__b;', '2:9 Invalid character in identifier: a__b'),
  row('void _go() { }', '2:6 Invalid character in identifier: _go'),
  row('void go(Integer a_) { Integer b__c; }', '2:17 Invalid character in identifier: a_', '2:31 Invalid character in identifier: b__c'),
  row('class A_ { }', '2:7 Invalid character in identifier: A_'),
  row('enum E { A_, B_1 }', '2:10 Invalid character in identifier: A_'),
  row(`Integer ${LONG_NAME};`, `2:9 Identifier name is too long: ${LONG_NAME}`),
  row('public Integer total(Integer date) { return 1; }', '2:30 Identifier name is reserved: date'),
  row('public String Currency;', '2:15 Identifier name is reserved: Currency'),
  row('Integer group; Integer limitOf;', '2:9 Identifier name is reserved: group'),
  row('Integer after, before, count, first, offset, order_by, excludes, today, tomorrow, toLabel, includes, last, next_90_days;'),

  row(
    '@NamespaceAccessible public class A { }',
    '1:14 Enclosing type for NamespaceAccessible classes in apex classes require at least one of the following NamespaceAccessible, global',
  ),
  row(
    '@NamespaceAccessible public class Wrong { @NamespaceAccessible public class A { } @NamespaceAccessible public Integer a; @NamespaceAccessible public Wrong() { } @NamespaceAccessible public void go() { } }',
  ),
  row('@IsTest private class Wrong { testMethod void go() { } }', '1:47 testMethod methods must be declared as static'),
  row(
    '@IsTest private class Wrong { @TestSetup static void go() { } @TestSetup static void stay() { } }',
    '1:23 Only one method per type can be defined with: TestSetup',
  ),
  row('@IsTest public virtual class Wrong { }', '1:30 IsTest classes cannot be virtual'),
  row('void go(@Nonsense Integer a) { }', '2:9 Annotation does not exist: Nonsense'),
  row("void go() { @Nonsense Integer a; @SuppressWarnings('x') Integer b; }", '2:13 Annotation does not exist: Nonsense'),
  row('public final void go() { }', '2:19 methods are by default final'),
  row('final class A { }', '2:13 classes are by default final'),
  row(
    'protected static void go() { }',
    '2:23 protected methods cannot be static',
    '2:23 New protected methods cannot be defined in non-virtual classes',
  ),
  row('virtual class A { protected static Integer a; }', '2:44 protected fields cannot be static'),
  row('virtual static void go() { }', '2:21 virtual methods cannot be static'),
  row(
    'virtual abstract class A { public abstract virtual void go(); }',
    '2:57 abstract are by default virtual',
    '2:24 abstract are by default virtual',
  ),
  row('public protected void go() { }', '2:23 New protected methods cannot be defined in non-virtual classes'),
  row('public virtual class Wrong { public protected void go() { } protected private Integer a; }'),
  row('public with sharing without sharing class Wrong { }', '1:43 withSharing classes cannot be withoutSharing'),
  row('public with sharing with sharing class Wrong { }', '1:40 Duplicate modifier: withSharing'),
  row('public with sharing interface Wrong { }', '1:31 withSharing is not allowed on interfaces'),
  row(
    'public abstract transient void go() { }',
    '2:32 Defining type for abstract methods must be declared as abstract',
    '2:32 transient is not allowed on methods',
    '2:32 Abstract methods cannot have a body',
  ),
  row('public virtual override Integer a;', '2:33 virtual is not allowed on fields', '2:33 override is not allowed on fields'),
  row('final Wrong() { }', '2:7 final is not allowed on constructors'),
  row(
    'global class Wrong { webservice void go() { } webservice static void stay() { } }',
    '1:38 webService methods must be declared as static',
  ),
  row(
    'global class Wrong { webservice static Map<String, String> go(Set<String> a) { return null; } webservice static List<Account> stay(Wrong a) { return null; } }',
    '1:60 webService methods do not support parameter type of Set<String>',
    '1:60 webService methods do not support return type of Map<String,String>',
  ),
  inferred(
    'global class Wrong { webservice static LoggingLevel go(Pattern a) { return null; } }',
    '1:53 webService methods do not support parameter type of System.Pattern',
  ),
  row(
    'global class Wrong { webservice webservice static void go() { } webservice static webservice void x() { } }',
    '1:56 Duplicate modifier: webService',
    '1:56 Duplicate modifier: global',
    '1:99 Duplicate modifier: webService',
    '1:99 Duplicate modifier: global',
  ),
  row(
    'public class Wrong { void go() { public private Integer x; private Integer y; global private Integer z; } }',
    '1:57 public is not allowed on locals',
    '1:57 private is not allowed on locals',
    '1:76 private is not allowed on locals',
    '1:102 global is not allowed on locals',
    '1:102 private is not allowed on locals',
  ),
];
