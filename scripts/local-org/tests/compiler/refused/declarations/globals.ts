/** What is global, offered to callers or to a namespace; tests. */
import { row, type Row } from '../row.ts';

export const GLOBALS: readonly Row[] = [
  row(
    'global class Wrong { public class A { } global A a() { return null; } global List<A> b() { return null; } global void d(A a) { } global A e; global Wrong(A a) { } global Nope i() { return null; } global void j(Nope n) { } global void k(List<List<A>> l) { } }',
    '1:176 Invalid type: Nope',
    '1:50 global methods do not support return type of Wrong.A',
    '1:86 global methods do not support return type of List<Wrong.A>',
    '1:119 global methods do not support parameter type of Wrong.A',
    '1:149 global methods do not support parameter type of Wrong.A',
    '1:216 Invalid type: Nope',
  ),
  row(
    'global class Wrong { global interface I { A go(); } public class A { } public enum F { X } global F y() { return null; } public A z() { return null; } }',
    '1:45 global methods do not support return type of Wrong.A',
    '1:101 global methods do not support return type of Wrong.F',
  ),
  row(
    'public class Wrong { public class A { } global A go() { return null; } }',
    '1:50 Defining type for global methods must be declared as global',
    '1:50 global methods do not support return type of Wrong.A',
  ),
  row(
    'global class Wrong { global class G { webservice String s; } public class P { } global enum K { A } webservice static G a(P p) { return null; } webservice static List<P> b(K k) { return null; } webservice P p; @Deprecated webservice static void c() { } @Deprecated webservice Integer d; }',
    '1:208 webService fields do not support type of Wrong.P',
    '1:285 webService fields cannot be Deprecated',
    '1:121 webService methods do not support parameter type of Wrong.P',
    '1:171 webService methods do not support return type of List<Wrong.P>',
    '1:246 webService methods cannot be Deprecated',
  ),
  row(
    'global class Wrong { @NamespaceAccessible void a() { } @NamespaceAccessible public void d() { } @NamespaceAccessible global void e() { } @NamespaceAccessible Integer f; @NamespaceAccessible enum K { A } }',
    '1:196 NamespaceAccessible enums require at least one of the following public, protected',
    '1:196 NamespaceAccessible fields require at least one of the following public, protected',
    '1:167 NamespaceAccessible fields require at least one of the following public, protected',
    '1:48 NamespaceAccessible methods require at least one of the following public, protected',
    '1:130 NamespaceAccessible methods require at least one of the following public, protected',
  ),
  row(
    '@NamespaceAccessible global class Wrong { }',
    '1:35 NamespaceAccessible classes require at least one of the following public, protected',
  ),
  row(
    'public class Wrong { global class A { } @Future global class B { } abstract global enum C { X } global abstract enum D { X } global interface E { } }',
    '1:14 Enclosing type for global classes in apex classes must be declared as global',
    '1:14 Enclosing type for global classes in apex classes must be declared as global',
    '1:62 Future is not allowed on classes',
    '1:89 abstract is not allowed on fields',
    '1:89 abstract is not allowed on enums',
    '1:14 Enclosing type for global fields in apex classes must be declared as global',
    '1:118 abstract is not allowed on fields',
    '1:14 Enclosing type for global enums in apex classes must be declared as global',
    '1:118 abstract is not allowed on enums',
    '1:14 Enclosing type for global interfaces in apex classes must be declared as global',
  ),
  row(
    '@IsTest(isParallel=true) private class Wrong { @IsTest(SeeAllData=true) static void b() { } }',
    '1:40 Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)',
  ),
  row('@IsTest private class Wrong { @IsTest @TestSetup static void i() { } }', '1:62 TestSetup methods cannot be IsTest'),
  row(
    "@RestResource(urlMapping='/x') global class Wrong { @HttpDelete global static Object e(Object o) { return null; } }",
    '1:86 HttpDelete methods do not support parameters',
  ),
  row(
    '@AuraEnabled public static DmlException a(DmlException b) { return null; } @RemoteAction public static void c(NullPointerException d) { }',
    '2:41 AuraEnabled methods do not support parameter type of System.DmlException',
    '2:41 AuraEnabled methods do not support return type of System.DmlException',
    '2:109 RemoteAction methods do not support parameter type of System.NullPointerException',
  ),
  row(
    'public global Wrong b() { return null; }',
    '2:21 Defining type for global methods must be declared as global',
    '2:21 global methods do not support return type of Wrong',
    '2:21 Declarations can only have one scope',
  ),
  row(
    'public global interface F { Sv make(); } interface Sv { }',
    '1:14 Enclosing type for global methods in apex classes must be declared as global',
    '2:32 global methods do not support return type of Wrong.Sv',
    '1:14 Enclosing type for global interfaces in apex classes must be declared as global',
    '2:25 Declarations can only have one scope',
  ),
  row(
    'global interface F { void make(); void foo(Sv a); } interface Sv { }',
    '1:14 Enclosing type for global methods in apex classes must be declared as global',
    '2:40 global methods do not support parameter type of Wrong.Sv',
    '1:14 Enclosing type for global interfaces in apex classes must be declared as global',
  ),
];
