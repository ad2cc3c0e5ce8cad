/** What orgs of API versions 62 and 67 answered, and what stands near it. Source: recorded results of orgs; the rows without `seen` are of the Apex compiler's front end. */
import { row, type Row } from './row.ts';

/** Words that an org said, first of its list. */
const seen = row;

export const RECORDED: readonly Row[] = [
  // Only static calls name what is built in with its namespace.
  seen("void go() { System.String x = 'a'; }", '2:13 Invalid type: System.String'),
  seen('void go() { System.Integer x = 1; }', '2:13 Invalid type: System.Integer'),
  seen('void go() { System.List<String> x = new List<String>(); }', '2:13 Invalid type: System.List'),
  seen('Integer go() { return System.String.valueOf(1).length(); }'),
  seen("void go() { System.Type t = String.class; System.Exception e = new TypeException('x'); }"),
  row(
    'System.Set<Integer> go(System.Date d) { return null; } System.Map<String> m; System.Account a; System.DisplayType t;',
    '2:21 Invalid type: System.Set',
    '2:56 Invalid type: System.Map',
    '2:78 Invalid type: System.Account',
    '2:96 Invalid type: System.DisplayType',
    '2:36 Invalid type: System.Date',
  ),
  row('void go() { Object o = System.DisplayType.STRING; }', '2:24 Variable does not exist: System.DisplayType'),
  row('void go() { Object o = System.Account.SObjectType; }', '2:24 Variable does not exist: System.Account'),

  // What may not be named is told with the bodies: of properties, of fields, of results and parameters.
  seen(
    'public Schema.SObjectTypeFieldSets a;\npublic Schema.SObjectTypeFieldSets go(Schema.SObjectTypeFieldSets b) { return b; }',
    '2:8 Type is not visible: Schema.SObjectTypeFieldSets',
    '3:36 Type is not visible: Schema.SObjectTypeFieldSets',
    '3:67 Type is not visible: Schema.SObjectTypeFieldSets',
  ),

  // `@ReadOnly` methods of a schedule take its context and nothing else.
  seen(
    'public class Wrong implements Schedulable { public void execute(SchedulableContext c) { } @ReadOnly public void execute(SchedulableContext c, String s) { } }',
    '1:113 Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
  ),
  seen('public class Wrong implements Schedulable { @ReadOnly public void execute(SchedulableContext c) { } }'),

  // Without a namespace nothing is deprecated.
  seen(
    '@IsTest private class Wrong {\n@Deprecated public class A { }\n}',
    '2:26 Only managed identifiers can be marked deprecated: Wrong.A',
  ),

  // `webservice` implies `global`; the first modifier that is wrong is the last that is asked.
  seen(
    '@IsTest private class Wrong {\nglobal class A { webservice static String call(String v) { return v; } }\n}',
    '1:23 Enclosing type for global methods in apex classes must be declared as global',
    '1:23 Enclosing type for global classes in apex classes must be declared as global',
  ),
  seen(
    '@IsTest private class Wrong {\nglobal class A { webservice static Set<String> call(Set<String> v) { return v; } }\n}',
    '2:48 webService methods do not support parameter type of Set<String>',
    '2:48 webService methods do not support return type of Set<String>',
    '1:23 Enclosing type for global classes in apex classes must be declared as global',
  ),
  seen(
    '@IsTest private class Wrong {\n@IsTest private class A { static testMethod void check() { } }\n}',
    '2:50 static can only be used on methods of a top level type',
    '2:23 IsTest can only be used on a top level type',
  ),
  row(
    'global class Wrong {\nglobal class A { webservice static Map<String, String> x; webservice static Integer y; webservice static Integer p { get; set; } testMethod webservice static void t() { } static webservice void u(Set<String> a) { } webservice private static void k() { } }\n}',
    '2:56 webService fields do not support type of Map<String,String>',
    '2:85 static can only be used on fields of a top level type',
    '-1:-1 static can only be used on fields of a top level type',
    '2:114 static can only be used on properties of a top level type',
    '2:164 testMethod can only be used on methods of a top level type',
    '2:195 static can only be used on methods of a top level type',
    '2:247 static can only be used on methods of a top level type',
    '2:247 Declarations can only have one scope',
  ),
  row(
    'public class Wrong {\nglobal class A { webservice Integer z; webservice static Integer y; webservice Integer q { get; set; } @Future webservice static String t(Set<String> u) { return null; } webservice String n() { return null; } }\n}',
    '1:14 Enclosing type for global fields in apex classes must be declared as global',
    '1:14 Enclosing type for global fields in apex classes must be declared as global',
    '1:14 Enclosing type for global properties in apex classes must be declared as global',
    '2:137 webService methods do not support parameter type of Set<String>',
    '2:189 webService methods must be declared as static',
    '1:14 Enclosing type for global classes in apex classes must be declared as global',
  ),
];
