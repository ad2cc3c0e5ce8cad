/** Names that end or begin in nothing, types of half a collection, classes that extend nothing, and what is asked of words that are no variables. */
import { row, type Row } from './row.ts';

export const HALVES: readonly Row[] = [
  row(
    "Integer n; void go(Account acc) { acc..Name = 'x'; acc.Owner..Name = 'x'; n = 'y'; acc.Name..length(); }",
    '2:39 Variable does not exist: ',
    '2:62 Variable does not exist: ',
    '2:75 Illegal assignment from String to Integer',
    '2:93 Variable does not exist: ',
  ),
  row('void a(Map<Id, > m, Integer i) { i = true; } void b() { a(); }', "2:16 Unexpected token '>'."),
  row('interface Able { void a(List<{> values); void b(Foo x); } Integer i = true;', "2:30 Unexpected token '{'."),
  row(
    'void a(Integer i, 1) { i = true; } void b() { a(1); a(); }',
    "2:19 Unexpected token '1'.",
    '2:24 Illegal assignment from Boolean to Integer',
    '2:53 Method does not exist or incorrect signature: void a() from the type Wrong',
  ),
  row(
    'class A extends { public override Double area() { return 1; } }',
    "2:17 Unexpected token '{'.",
    '2:42 @Override specified for non-overriding method: Double Wrong.A.area()',
  ),
  row(
    'class A implements { public override Double area() { return 1; } }',
    "2:20 Unexpected token '{'.",
    '2:45 @Override specified for non-overriding method: Double Wrong.A.area()',
  ),
  row(
    'class A { static { } A() { 1; } Integer f() { return true; } } Integer j = true;',
    '2:18 Inner types are not allowed to have static blocks',
    '2:72 Illegal assignment from Boolean to Integer',
  ),
  row(
    'virtual class B { B(Integer i) { } } class A extends B { A(Foo x) { Integer i = true; } }',
    '2:64 Invalid type: Foo',
    '2:77 Illegal assignment from Boolean to Integer',
    '2:58 No default constructor available in super type: Wrong.B',
  ),
  row('void go() { super.class.getName(); Type t = this.class; }', '2:13 Invalid type: super', '2:45 Invalid type: this'),
  row(
    'void go() { String s = Map.Owner.Name; s = List.foo.bar; Object o = Set.foo; }',
    '2:24 Variable does not exist: Map.Owner',
    '2:44 Variable does not exist: List.foo',
    '2:73 Variable does not exist: foo',
  ),
  row(
    'void go() { Trigger.foo(); Object o = Trigger.y.z; o = Trigger.new.size.foo; o = Trigger.newMap.get.foo(); o = Trigger.size.foo; o = Trigger.new[0].foo; }',
    '2:13 Variable does not exist: Trigger',
    '2:39 Variable does not exist: Trigger.y',
    '2:56 Variable does not exist: Trigger.new.size',
    '2:82 Variable does not exist: Trigger.newMap.get',
    '2:112 Variable does not exist: Trigger.size',
    '2:149 Variable does not exist: foo',
  ),
  row(
    'void go(List<String> names) { Assert<Account> a; go(a); Integer<Wrong> w; w = names; }',
    '2:31 Type arguments provided for a non-parameterized type: System.Assert',
    '2:50 Method does not exist or incorrect signature: void go(System.Assert<Account>) from the type Wrong',
    '2:57 Type arguments provided for a non-parameterized type: Integer',
    '2:75 Illegal assignment from List<String> to Integer<Wrong>',
  ),
  row(
    "void go(Account acc, List<String> names) { Object m = new Map<Integer, Integer>{ acc.Name => 1, names[0] => 2, names.get(0) => 3, 'a' + 'b' => acc.Name }; }",
    '2:86 Invalid key type String for Integer',
    '2:97 Invalid key type String for Integer',
    '2:118 Invalid key type String for Integer',
    '2:131 Invalid key type String for Integer',
    '2:148 Invalid value type String for Integer',
  ),
  row(
    'enum E { A } void f(E x) { E.valueOf(x); E.values(x); E.valueOf(1); E.A = null; E.A++; x = E.A; }',
    '2:30 Method does not exist or incorrect signature: void valueOf(Wrong.E) from the type Wrong.E',
    '2:44 Method does not exist or incorrect signature: void values(Wrong.E) from the type Wrong.E',
    '2:57 Method does not exist or incorrect signature: void valueOf(Integer) from the type Wrong.E',
    '2:71 Final members can only be assigned in their declaration, init blocks, or constructors: A',
    '2:83 Final members can only be assigned in their declaration, init blocks, or constructors: A',
  ),
  row(
    'void go() { System.runAsx(new User()); System.runAs(new User(), 1) { Integer i = true; } }',
    '2:20 Method does not exist or incorrect signature: void runAsx(User) from the type System',
    '2:78 Illegal assignment from Boolean to Integer',
    "2:40 runAs requires a single argument of type 'User' or 'Version'",
  ),
];
