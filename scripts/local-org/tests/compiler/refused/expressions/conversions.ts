/** Conversions. */
import { row, type Row } from '../row.ts';

export const CONVERSIONS: readonly Row[] = [
  row('void go() { String s = 1; }', '2:20 Illegal assignment from Integer to String'),
  row("void go() { Integer a = 'a'; }", '2:21 Illegal assignment from String to Integer'),
  row('void go() { Integer a = 1L; }', '2:21 Illegal assignment from Long to Integer'),
  row('void go() { Integer a = 1.5; }', '2:21 Illegal assignment from Decimal to Integer'),
  row('void go() { Long a = 1.5; }', '2:18 Illegal assignment from Decimal to Long'),
  row('void go() { Integer a; a = true; }', '2:24 Illegal assignment from Boolean to Integer'),
  row('void go() { Account a = new Contact(); }', '2:21 Illegal assignment from Contact to Account'),
  row('void go() { List<Integer> a = new List<String>(); }', '2:27 Illegal assignment from List<String> to List<Integer>'),
  row(
    'Iterable<Object> go(Iterable<Integer> a) { Iterable<Decimal> b = a; Iterable<SObject> c = (Iterable<Account>) (Object) a; return a; }',
  ),
  row(
    'Iterable<Integer> go(Iterable<Object> a, Iterable<SObject> b) { Iterable<Account> c = b; return a; }',
    '2:83 Illegal assignment from System.Iterable<SObject> to System.Iterable<Account>',
    '2:90 Illegal conversion from System.Iterable<Object> to System.Iterable<Integer>',
  ),
  row(
    'void go(Iterator<String> a) { Iterator<Object> b = a; }',
    '2:48 Illegal assignment from System.Iterator<String> to System.Iterator<Object>',
  ),
  row(
    'void go(Map<String, Integer> b) { List<Long> a = new List<Integer>(); Map<String, Decimal> c = b; Iterable<Double> d = new List<Long>(); List<List<Long>> e = new List<List<Integer>>(); }',
  ),
  row('void go() { List<Integer> a = new List<Long>(); }', '2:27 Illegal assignment from List<Long> to List<Integer>'),
  row(
    'void go() { Map<String, Integer> a = new Map<String, String>(); }',
    '2:34 Illegal assignment from Map<String,String> to Map<String,Integer>',
  ),
  row('void go() { Set<String> a = new List<String>(); }', '2:25 Illegal assignment from List<String> to Set<String>'),
  row('void go() { Account a = [SELECT Id FROM Contact]; }', '2:21 Illegal assignment from List<Contact> to Account'),
  row('void go() { List<Contact> a = [SELECT Id FROM Account]; }', '2:27 Illegal assignment from List<Account> to List<Contact>'),
  row('void go() { Integer a = [SELECT Id FROM Account]; }', '2:21 Illegal assignment from List<Account> to Integer'),
  row('void go() { Map<Id, Account> a = [SELECT Id FROM Account]; }', '2:30 Illegal assignment from List<Account> to Map<Id,Account>'),
  row('void go() { Integer a = go(); }', '2:21 Illegal assignment from void to Integer'),
  row('Integer a = true;', '2:9 Illegal assignment from Boolean to Integer'),
  row('static Integer a = 1L;', '2:16 Illegal assignment from Long to Integer'),
  row(
    'void go() { Account a = [SELECT Id FROM Account]; List<Account> b = [SELECT Id FROM Account]; Integer c = [SELECT COUNT() FROM Account]; List<SObject> d = b; List<Account> e = d; Object f = b; SObject g = a; }',
  ),
  row(
    "void go() { Decimal a = 1; Double b = 1; Long c = 1; a = b; b = a; a = c; b = c; Datetime d = Date.today(); Id e = '001000000000001'; String f = e; Object g = 1; }",
  ),
  row('void go() { Date a = Datetime.now(); }', '2:18 Illegal assignment from Datetime to Date'),
  row("void go() { Blob a = 'a'; }", '2:18 Illegal assignment from String to Blob'),
  row("void go() { Integer a = (Integer) 'a'; }", '2:25 Incompatible types since an instance of String is never an instance of Integer'),
  row(
    'void go(Account a) { Contact b = (Contact) a; }',
    '2:34 Incompatible types since an instance of Account is never an instance of Contact',
  ),
  row(
    'class A { } class B { } void go(A a) { B b = (B) a; }',
    '2:46 Incompatible types since an instance of Wrong.A is never an instance of Wrong.B',
  ),
  row(
    'void go(Object a, SObject b, List<SObject> c) { Integer d = (Integer) a; Account e = (Account) b; List<Account> f = (List<Account>) c; Integer g = (Integer) 1.5; Decimal h = (Decimal) 1; }',
  ),
  row("void go(List<Integer> a) { a['b'] = 1; }", '2:28 List index must be of type Integer: String'),
  row('void go(Set<Integer> a) { Integer b = a[0]; }', '2:39 Expression must be a list type: Set<Integer>'),
  row(
    "void go(Map<String, Integer> a) { Integer b = a['a']; }",
    '2:47 Expression must be a list type: Map<String,Integer>',
    '2:47 List index must be of type Integer: String',
  ),
];
