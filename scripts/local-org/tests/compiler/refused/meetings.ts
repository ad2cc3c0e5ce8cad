/** Which types meet: compared, tested, converted, made from one another. */
import { row, type Row } from './row.ts';

export const MEETINGS: readonly Row[] = [
  row(
    'interface I { } class A implements I { } class B { } void go(I i, A a, B b) { Boolean x = i == a; x = a == i; x = i == b; x = i != 1; }',
    '2:115 Comparison arguments must be compatible types: Wrong.I, Wrong.B',
    '2:127 Comparison arguments must be compatible types: Wrong.I, Integer',
  ),
  row(
    'void go(Map<String, SObject> a, Map<String, Object> b, Map<String, Account> c) { b = a; b = c; c = a; a = c; }',
    '2:96 Illegal assignment from Map<String,SObject> to Map<String,Account>',
  ),
  row(
    'void go(Object x, Account y, String s, Id i, Long l) { Boolean b = x === y; b = s === s; b = s !== i; b = l === 1.5; b = b === true; b = Date.today() === System.now(); }',
    '2:81 Exact equality operator only allowed for reference types: String',
    '2:94 Exact equality operator only allowed for reference types: Id',
    '2:107 Exact equality operator only allowed for reference types: Decimal',
    '2:122 Exact equality operator only allowed for reference types: Boolean',
    '2:143 Exact equality operator only allowed for reference types: Datetime',
  ),
  row(
    'void go(Object x, Account y) { Boolean b = x === null; b = null !== y; b = null === null; b = x == null; }',
    '2:44 Comparison arguments must be compatible types: Object, NULL',
    '2:60 Comparison arguments must be compatible types: NULL, Account',
    '2:76 Comparison arguments must be compatible types: NULL, NULL',
  ),
  row(
    'void go(Object x, SObject y, List<Id> l, Map<Id, Account> m) { Boolean b = 1 < x; b = y < y; b = l > l; b = m >= m; b = true < false; }',
    '2:76 Inequality operator not allowed for this type: Object',
    '2:87 Inequality operator not allowed for this type: SObject',
    '2:98 Inequality operator not allowed for this type: List<Id>',
    '2:109 Inequality operator not allowed for this type: Map<Id,Account>',
    '2:121 Inequality operator not allowed for this type: Boolean',
  ),
  row(
    "void go(Date d, Datetime m, Time t) { d = d + null; m = m + 1L; t = t + 1.5; d = d * 2; d = d * 'a'; m = m / true; d = d - 'a'; m = m + 1.5; t = t - 5L; }",
    '2:43 Date expressions must use Integer or Long',
    '2:57 Date/time expressions must use Integer or Double or Decimal',
    '2:69 Time expressions must use Integer or Long',
    '2:82 Arithmetic expressions must use numeric arguments',
    '2:93 Arithmetic expressions must use numeric arguments',
    '2:106 Arithmetic expressions must use numeric arguments',
    '2:106 Date/time expressions must use Integer or Double or Decimal',
    '2:120 Arithmetic expressions must use numeric arguments',
  ),
  row(
    'void go(List<Account> a, List<SObject> s) { Boolean b = a instanceof List<SObject>; b = s instanceof List<Account>; b = a instanceof Object; b = s instanceof List<Object>; b = a instanceof List<Account>; }',
    '2:57 Operation instanceof is always true since an instance of List<Account> is always an instance of List<SObject>',
    '2:121 Operation instanceof is always false since an instance of List<Account> is never an instance of Object',
    '2:146 Operation instanceof is always false since an instance of List<SObject> is never an instance of List<Object>',
  ),
  row(
    'void go(String s, Id i, Integer n, Map<String, Object> m, List<List<String>> l, Exception e) { Boolean b = s instanceof Id; b = i instanceof String; b = n instanceof Long; b = m instanceof Object; b = l instanceof List<Object>; b = e instanceof DmlException; b = null instanceof String; }',
    '2:129 Operation instanceof is always true since an instance of Id is always an instance of String',
    '2:154 Operation instanceof is always true since an instance of Integer is always an instance of Long',
    '2:177 Operation instanceof is always true since an instance of Map<String,Object> is always an instance of Object',
    '2:202 Operation instanceof is always true since an instance of List<List<String>> is always an instance of List<Object>',
    '2:264 Operation instanceof is always true since an instance of NULL is always an instance of String',
  ),
  row(
    'void go(List<String> s, Set<Id> i, List<Account> a) { Object o = new List<String>(s); o = new Set<Id>(i); o = new List<Id>(i); o = new Set<String>(i); o = new List<Object>(s); o = new List<SObject>(a); o = new Set<String>(null); }',
    '2:132 Invalid initializer type Set<Id> found for Set<String>: expected a List or a Set of type: String',
    '2:156 Invalid initializer type List<String> found for List<Object>: expected an Integer or a List of type Object',
    '2:181 Invalid initializer type List<Account> found for List<SObject>: expected an Integer or a List of type SObject',
    '2:207 Invalid initializer type NULL found for Set<String>: expected a List or a Set of type: String',
  ),
  row(
    'void go(List<Account> a, List<SObject> s, Map<Id, Account> m) { Object o = new Map<Id, Account>(a); o = new Map<String, SObject>(a); o = new Map<Id, Account>(s); o = new Map<Id, Object>(a); o = new Map<Integer, Account>(a); o = new Map<Id, SObject>(m); o = new Map<Id, Account>(m); }',
    '2:138 Invalid initializer type List<SObject> found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List',
    '2:167 Invalid initializer type List<Account> found for Map<Id,Object>: expected a Map with the same key and value types, or a valid SObject List',
    '2:195 Invalid initializer type List<Account> found for Map<Integer,Account>: expected a Map with the same key and value types, or a valid SObject List',
    '2:229 Invalid initializer type Map<Id,Account> found for Map<Id,SObject>: expected a Map with the same key and value types, or a valid SObject List',
  ),
  row(
    'void go() { Object o = new Exception(); o = new Comparable(1); o = new Schema.SObjectType(); o = new DmlException(); }',
    '2:24 Type cannot be constructed: Exception',
    '2:45 Type cannot be constructed: System.Comparable',
    '2:68 Type cannot be constructed: Schema.SObjectType',
  ),
  row(
    'void go(Iterator<String> i, Exception e, Type t, Name n) { switch on i { when null { } } switch on e { when 1 { } } switch on t { when else { } } switch on n { when null { } } }',
    '2:70 System.Iterator<String> is not a valid switch expression type',
    '2:100 Exception is not a valid switch expression type',
    '2:127 System.Type is not a valid switch expression type',
    '2:157 Name is not a valid switch expression type',
  ),
  row(
    'enum Kind { A } void go(Integer n, SObject r) { switch on n { when Kind.A { } } switch on r { when String s { } when Account a { } } }',
    "2:73 Enum value used in 'when expression' should be unqualified",
    '2:107 String value in when expression cannot be implicitly converted to the SObject type in switch expression',
  ),
  row(
    "void go(List<String> l, Set<Id> s, Map<Id, Account> m, Id i) { Boolean b = l.equals(1); b = s.equals(null); b = m.equals('a'); b = i.equals(1); b = l.equals(l); }",
  ),
  row(
    'void go() { for (Object o : [SELECT Id FROM Account]) { } for (List<Object> o : [SELECT Id FROM Account]) { } for (List<SObject> o : [SELECT Id FROM Account]) { } }',
    '2:13 Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
    '2:59 Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
  ),
  row(
    "void go(Object o, Id i, List<SObject> l, List<Account> a) { System.assertEquals('STRING', Account.Name.getDescribe().getType()); System.assertNotEquals(Date.today(), ''); System.assertEquals(o, 1); System.assertEquals('', i); System.assertEquals(l, a); System.assertEquals(1, 1.0); System.assertEquals(null, 1); }",
    '2:61 Comparison arguments must be compatible types: String, Schema.DisplayType',
    '2:130 Comparison arguments must be compatible types: Date, String',
  ),
  row(
    'void go(List<BatchApexErrorEvent> l, BatchApexErrorEvent e, Account a, SObject o) { EventBus.publish(l); EventBus.publish(a); EventBus.publish(o); Database.insert(l, false); update l; delete e; insert e; }',
    '2:85 DML operation Insert not allowed on BatchApexErrorEvent',
    '2:106 Argument must be a Platform Event sObject type.',
    '2:148 Argument must be of internal sObject type. use insertAsync() or insertImmediate() instead',
    '2:175 DML operation Update not allowed on List<BatchApexErrorEvent>',
    '2:185 DML operation Delete not allowed on BatchApexErrorEvent',
  ),
  row(
    '@IsTest static void go() { SObject s = new User(); System.runAs(s) { } }',
    '2:21 Defining type for IsTest methods must be declared as IsTest',
    "2:52 runAs requires a single argument of type 'User' or 'Version'",
  ),
];
