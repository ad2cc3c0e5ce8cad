/** Of several annotations, the first that is not given what it asks is told; what each asks beside others. */
import { row, type Row } from '../row.ts';

export const SEVERAL_ANNOTATIONS: readonly Row[] = [
  row(
    `@Future @AuraEnabled private Exception a(Exception e) { return null; }
@AuraEnabled @Future private Exception b(Exception e) { return null; }
@InvocableMethod @HttpGet private Exception c(Exception e, Object o) { return null; }
@HttpGet @Future private void d(Object o) { }
@HttpPost @HttpDelete private void e(Object o) { }
@RemoteAction @Future private void f() { }`,
    '2:40 Future methods must be declared as static',
    '2:40 Future methods do not support parameter type of Exception',
    '2:40 Future methods do not support return type of Exception',
    '3:40 AuraEnabled methods require at least one of the following global, public',
    "3:40 Non static AuraEnabled methods must be named with a prefix 'get'",
    '3:40 Non static AuraEnabled methods may not have parameters',
    '3:40 AuraEnabled methods do not support return type of Exception',
    '4:45 InvocableMethod methods must be declared as static',
    '4:45 InvocableMethod methods require at least one of the following global, public',
    '4:45 The only annotation that can be used with InvocableMethod is Deprecated',
    '4:45 Only one parameter is supported on methods with @Invocable annotation',
    '5:31 HttpGet methods cannot be Future',
    '5:31 HttpGet methods must be declared as global',
    '5:31 HttpGet methods must be declared as static',
    '5:31 Defining type for HttpGet methods must be declared as RestResource',
    '5:31 HttpGet methods do not support parameters',
    '6:36 HttpPost methods must be declared as global',
    '6:36 HttpPost methods must be declared as static',
    '6:36 Defining type for HttpPost methods must be declared as RestResource',
    '6:36 HttpPost methods do not support parameters',
    '7:36 RemoteAction methods must be declared as static',
    '7:36 RemoteAction methods require at least one of the following global, public',
    '1:14 Only one method per type can be defined with: HttpGet',
  ),
  row(
    `@ReadOnly @RemoteAction @Future private void a() { }
@ReadOnly @AuraEnabled private void b(Integer i) { }
@ReadOnly @HttpGet void c() { }
@ReadOnly @TestSetup static Integer d(Integer i) { return 1; }
@TestSetup @ReadOnly static Integer e(Integer i) { return 1; }
@IsTest @Future static Integer f(Integer i) { return 1; }
@NamespaceAccessible @AuraEnabled void h(Integer i) { }
@AuraEnabled @NamespaceAccessible public static void i(Integer i) { }`,
    '2:46 Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
    '3:37 ReadOnly methods require at least one of the following webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete',
    '4:25 Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
    '5:37 ReadOnly methods require at least one of the following webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete',
    '6:37 Defining type for TestSetup methods must be declared as IsTest',
    '6:37 Test setup method must return void',
    '6:37 Test methods must have no arguments',
    '7:32 Defining type for IsTest methods must be declared as IsTest',
    '7:32 Test methods must have no arguments',
    '8:40 NamespaceAccessible methods require at least one of the following public, protected',
    '8:40 Defining type for NamespaceAccessible methods require at least one of the following NamespaceAccessible, global',
    '9:54 AuraEnabled methods cannot be NamespaceAccessible',
    '1:14 Only one method per type can be defined with: TestSetup',
  ),
  row(
    '@InvocableMethod @NamespaceAccessible public static void a(List<String> l) { }',
    '2:58 The only annotation that can be used with InvocableMethod is Deprecated',
  ),
  row(
    '@InvocableMethod public static Map<String, String> a(List<Object> l) { return null; }',
    '2:52 InvocableMethod methods do not support return type of Map<String,String>',
  ),
  row(
    '@InvocableMethod public static List<Object> a(List<Object> l) { return null; }',
    '2:45 InvocableMethod methods do not support parameter type of List<Object>',
    '2:45 InvocableMethod methods do not support return type of List<Object>',
  ),
  row(
    '@AuraEnabled public Integer getA(Exception e) { return 1; } @AuraEnabled public static Integer b(Exception e) { return 1; }',
    '2:29 Non static AuraEnabled methods may not have parameters',
    '2:96 AuraEnabled methods do not support parameter type of Exception',
  ),
  row(
    "@JsonAccess(serializable=1 deserializable='z') public class Wrong { }",
    "1:26 Unexpected token '1'.",
    '1:13 Invalid value for property serializable expected type STRING',
    '1:28 Annotation property, deserializable on JsonAccess, unknown value: z',
  ),
  row(
    "@JsonAccess(serializable=true deserializable='z') public class Wrong { }",
    '1:13 Invalid value for property serializable expected type String',
    '1:31 Annotation property, deserializable on JsonAccess, unknown value: z',
  ),
  row(
    'public class Wrong { @AuraEnabled(foo=true) public enum Level { LOW } }',
    '1:57 AuraEnabled fields cannot be static',
    '1:35 No such property, foo, defined on this annotation: AuraEnabled',
    '1:57 AuraEnabled is not allowed on enums',
  ),
  row('@RemoteAction static echo(String text) { }', '2:22 static is not allowed on constructors', '2:22 Invalid constructor name: echo'),
  row(
    '@AuraEnabled(cacheable=1) public class Wrong { }',
    "1:24 Unexpected token '1'.",
    '1:40 AuraEnabled is not allowed on classes',
    '1:14 Invalid value for property cacheable expected type BOOLEAN',
  ),
  row(
    'private class B { @InvocableVariable public Object a; @InvocableVariable public final Id b; @InvocableVariable Id c; }',
    '2:52 Defining type for InvocableVariable fields cannot be private',
    '2:52 InvocableVariable fields do not support type of Object',
    '2:90 InvocableVariable fields cannot be final',
    '2:90 Defining type for InvocableVariable fields cannot be private',
    '2:115 InvocableVariable fields require at least one of the following global, public',
    '2:115 Defining type for InvocableVariable fields cannot be private',
  ),
  row(
    "@RestResource(urlMapping='/a/*') global class Wrong { @HttpPost global static R read(R r, List<R> s, Map<String, R> m) { return null; } global class R { global Object k; } }",
    '1:81 HttpPost methods do not support parameter type of Wrong.R',
    '1:81 HttpPost methods do not support parameter type of List<Wrong.R>',
    '1:81 HttpPost methods do not support parameter type of Map<String,Wrong.R>',
    '1:81 HttpPost methods do not support return type of Wrong.R',
  ),
  row(
    "@RestResource(urlMapping='/a/*') global class Wrong { @HttpPost global static void read(Q r) { } global class R { public List<R> s; public Q q; private Set<Id> o { get; set; } } global class Q { public Q q; public R r; } @HttpGet global static R get() { return null; } }",
    '1:84 HttpPost methods do not support parameter type of Wrong.Q',
    '1:247 HttpGet methods do not support return type of Wrong.R',
  ),
  row(
    "@RestResource(urlMapping='/a/*') global class Wrong { @HttpPost global static Wrong read(R r) { return null; } public static Object o; transient Blob b; global virtual class Q { public Object k; } global class R extends Q { public SObject s; public List<Map<String, Account>> m; public Http h; public Exception e; } }",
  ),
  row(
    '@AuraEnabled(foo=true) private class Wrong { @IsTest static void a() { } }',
    '1:66 Defining type for IsTest methods must be declared as IsTest',
    '1:38 AuraEnabled is not allowed on classes',
    '1:14 No such property, foo, defined on this annotation: AuraEnabled',
    '1:38 Top-level type must have public or global visibility',
  ),
  row(
    '@JsonAccess(foo=true) class Wrong { }',
    '1:29 At least one JSON serialization control parameter must be specified',
    '1:13 No such property, foo, defined on this annotation: JsonAccess',
    '1:29 Top-level type must have public or global visibility',
  ),
  row(
    '@AuraEnabled(cacheable=1) private class Wrong implements Comparable { }',
    "1:24 Unexpected token '1'.",
    '1:41 Class Wrong must implement the method: Integer System.Comparable.compareTo(Object)',
    '1:41 AuraEnabled is not allowed on classes',
    '1:14 Invalid value for property cacheable expected type BOOLEAN',
    '1:41 Top-level type must have public or global visibility',
  ),
  row(
    '@NamespaceAccessible(foo=1) class Wrong { }',
    "1:26 Unexpected token '1'.",
    '1:35 NamespaceAccessible classes require at least one of the following public, protected',
    '1:22 No such property, foo, defined on this annotation: NamespaceAccessible',
    '1:35 Top-level type must have public or global visibility',
  ),
  row(
    "@RestResource(urlMapping='x' foo=1) class Wrong { }",
    "1:34 Unexpected token '1'.",
    '1:43 RestResource classes must be declared as global',
    "1:43 Rest Resource url must begin with a forward slash, '/'",
    '1:30 No such property, foo, defined on this annotation: RestResource',
    '1:43 Top-level type must have public or global visibility',
  ),
];
