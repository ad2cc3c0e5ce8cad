/** Where annotations may stand, and what they ask of the types of values. */
import { row, type Row } from './row.ts';

export const ANNOTATIONS: readonly Row[] = [
  row('@AuraEnabled public class Wrong { }', '1:27 AuraEnabled is not allowed on classes'),
  row('@TestSetup public interface Wrong { }', '1:29 TestSetup is not allowed on interfaces'),
  row('@AuraEnabled public enum Wrong { X }', '1:26 AuraEnabled fields cannot be static', '1:26 AuraEnabled is not allowed on enums'),
  row(
    'public class Wrong { @InvocableVariable enum A { X } }',
    '1:46 InvocableVariable fields cannot be static',
    '1:46 InvocableVariable fields cannot be final',
    '1:46 InvocableVariable fields require at least one of the following global, public',
    '1:46 InvocableVariable is not allowed on enums',
  ),
  row('void go() { @AuraEnabled(cacheable=true) Integer a; }', '2:50 AuraEnabled is not allowed on locals'),
  row('public abstract class Wrong { @Deprecated public abstract void go(); }', '1:64 abstract methods cannot be Deprecated'),
  row('class A { @TestSetup void go() { } }', '2:27 TestSetup can only be used on methods of a top level type'),
  row('@PrivateApi void go() { }', '2:18 PrivateApi annotation can only be used by Salesforce code'),
  row('@IsTest interface A { }', '2:19 IsTest is not allowed on interfaces'),
  row(
    'public class A { @NamespaceAccessible public Integer a; }',
    '2:54 Defining type for NamespaceAccessible fields require at least one of the following NamespaceAccessible, global',
    '1:14 Enclosing type for NamespaceAccessible fields in apex classes require at least one of the following NamespaceAccessible, global',
  ),
  row(
    'global class A { global static void go() { } }',
    '1:14 Enclosing type for global methods in apex classes must be declared as global',
    '1:14 Enclosing type for global classes in apex classes must be declared as global',
  ),
  row('public class Wrong { @IsTest public class A { } }', '1:43 IsTest can only be used on a top level type'),
  row(
    'public class Wrong { public class A { @IsTest public void go() { } } }',
    '1:59 IsTest can only be used on methods of a top level type',
  ),
  row('@Future public Integer a;', '2:24 Future is not allowed on fields'),
  row('@InvocableVariable public Integer a { get; set; }', '2:35 InvocableVariable is not allowed on properties'),
  row('@InvocableVariable public void go() { }', '2:32 InvocableVariable is not allowed on methods'),
  row('@HttpGet public Wrong() { }', '2:17 HttpGet is not allowed on constructors'),
  row('@ReadOnly public Integer a { get; set; }', '2:26 ReadOnly is not allowed on properties'),
  row('void go(@TestVisible Integer a) { }', '2:30 TestVisible is not allowed on parameters'),
  row('void go() { @AuraEnabled Integer a; }', '2:34 AuraEnabled is not allowed on locals'),
  row('@AuraEnabled @AuraEnabled public Integer a;', '2:42 Duplicate modifier: AuraEnabled'),
  row('@testVisible @TestVisible private void go() { }', '2:40 Duplicate modifier: TestVisible'),
  row('@AuraEnabled(cacheable=true) public Integer a;', '2:45 Annotation property, cacheable on AuraEnabled, is not allowed on fields'),
  row(
    '@IsTest private class Wrong { @IsTest(isParallel=true) static void go() { } }',
    '1:68 Annotation property, isParallel on IsTest, is not allowed on methods',
  ),
  row(
    '@AuraEnabled Integer a; @AuraEnabled Integer b { get; set; } @AuraEnabled static void go() { }',
    '2:22 AuraEnabled fields require at least one of the following global, public',
    '2:46 AuraEnabled properties require at least one of the following global, public',
    '2:87 AuraEnabled methods require at least one of the following global, public',
  ),
  row(
    '@AuraEnabled public static Integer a; @AuraEnabled public final Integer b; @AuraEnabled public static Integer c { get; set; }',
    '2:36 AuraEnabled fields cannot be static',
  ),
  row(
    '@AuraEnabled public Set<Id> a; @AuraEnabled public Set<Id> b { get; set; } @AuraEnabled public static List<Set<Id>> go(Map<String, Set<Id>> c) { return null; }',
    '2:29 AuraEnabled fields do not support type of Set<Id>',
    '2:117 AuraEnabled methods do not support parameter type of Map<String,Set<Id>>',
    '2:117 AuraEnabled methods do not support return type of List<Set<Id>>',
  ),
  row('@AuraEnabled public static Map<String, Object> go(List<Account> a, Wrong b, Object c, HttpRequest d) { return null; }'),
  row('@InvocableVariable public static Integer a;', '2:42 InvocableVariable fields cannot be static'),
  row(
    '@InvocableVariable final Integer a;',
    '2:34 InvocableVariable fields cannot be final',
    '2:34 InvocableVariable fields require at least one of the following global, public',
  ),
  row(
    '@InvocableVariable public Object a; @InvocableVariable public Map<String, String> b; @InvocableVariable public List<List<List<String>>> c; @InvocableVariable public Set<String> d;',
    '2:34 InvocableVariable fields do not support type of Object',
    '2:83 InvocableVariable fields do not support type of Map<String,String>',
    '2:137 InvocableVariable fields do not support type of List<List<List<String>>>',
    '2:178 InvocableVariable fields do not support type of Set<String>',
  ),
  row('@InvocableVariable public List<List<String>> a; @InvocableVariable public Wrong b; @InvocableVariable public List<Account> c;'),
  row(
    'class A { } @InvocableMethod public static void go(List<A> a) { }',
    '2:49 InvocableMethod methods do not support parameter type of List<Wrong.A>',
  ),
  row(
    '@InvocableMethod public static void go(List<Object> a) { }',
    '2:37 InvocableMethod methods do not support parameter type of List<Object>',
  ),
  row(
    '@InvocableMethod public static List<Map<String, String>> go(List<List<List<String>>> a) { return null; }',
    '2:58 InvocableMethod methods do not support parameter type of List<List<List<String>>>',
    '2:58 InvocableMethod methods do not support return type of List<Map<String,String>>',
  ),
  row(
    'enum A { X } @InvocableMethod public static void go(List<A> a) { }',
    '2:50 InvocableMethod methods do not support parameter type of List<Wrong.A>',
  ),
  row('@InvocableMethod public static List<List<Account>> go(List<SObject> a) { return null; }'),
  row('@Future public static void go(List<List<String>> a) { }', '2:28 Future methods do not support parameter type of List<List<String>>'),
  row('@RemoteAction public void go() { }', '2:27 RemoteAction methods must be declared as static'),
  row(
    '@RemoteAction private static Exception go() { return null; }',
    '2:40 RemoteAction methods require at least one of the following global, public',
    '2:40 RemoteAction methods do not support return type of Exception',
  ),
  row(
    '@ReadOnly public void go() { }',
    '2:23 Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
  ),
  row(
    '@ReadOnly public static void go() { }',
    '2:30 ReadOnly methods require at least one of the following webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete',
  ),
  row('@ReadOnly @RemoteAction public static void go() { }'),
  row('public class Wrong implements Schedulable { @ReadOnly public void execute(SchedulableContext context) { } }'),
  row(
    "@RestResource(urlMapping='/x') public class Wrong { @HttpGet public static Object go() { return null; } }",
    '1:83 HttpGet methods must be declared as global',
    '1:83 HttpGet methods do not support return type of Object',
    '1:45 RestResource classes must be declared as global',
  ),
  row(
    "@RestResource(urlMapping='/x') global class Wrong { @HttpGet global static Map<String, List<Account>> go() { return null; } @HttpPost global static Wrong stay(Wrong a, Map<Id, String> b) { return null; } }",
    '1:155 HttpPost methods do not support parameter type of Map<Id,String>',
  ),
  row(
    "@RestResource(urlMapping='/x') global class Wrong { @HttpGet global static void go(Integer a) { } }",
    '1:81 HttpGet methods do not support parameters',
  ),
];
