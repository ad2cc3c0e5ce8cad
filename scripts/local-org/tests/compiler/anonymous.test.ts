/**
 * What anonymous blocks refuse and take, other than classes do: their own variables are fields, their classes can be extended.
 * Source: Apex Developer Guide, "Anonymous Blocks"; words and places of the Apex compiler's front end as Salesforce's language server ships it; results of orgs.
 */
import { compileAnonymous } from '../../compiler/index.ts';
import type { LocalOrg } from '../../org.ts';
import { openEmptyOrg } from './compile.ts';

let org: LocalOrg;
beforeAll(() => {
  org = openEmptyOrg();
});
afterAll(() => org.close());

const says = (text: string): readonly string[] =>
  compileAnonymous(org.compiled, text).diagnostics.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);

it.each([
  ['Integer x; Integer X;', ['1:20 Duplicate field: X']],
  ['return; Integer i;', []],
  [
    'EventBus.publish(new BatchApexErrorEvent()); EventBus.publish(new List<BatchApexErrorEvent>());',
    ['1:1 DML operation Insert not allowed on BatchApexErrorEvent', '1:46 DML operation Insert not allowed on BatchApexErrorEvent'],
  ],
  ['Integer x = y + 1; y = 3; Integer y = 1; y = 2;', ['1:13 Illegal forward reference: y', '1:20 Illegal forward reference: y']],
  ['enum Season { SPRING } Season season = Season.SPRING;', ['1:40 Illegal forward reference: season']],
  ['for (Integer i = 0; i < last; i++) { } Integer last;', ['1:25 Illegal forward reference: last']],
  ['Account account = new Account(); String name = account.Name;', []],
  [
    "Account a = new Account(Nme = 'x'); throw e; update a a;",
    ["1:55 Extra ';', at 'a'.", '1:13 Field does not exist: Nme on Account', '1:43 Variable does not exist: e'],
  ],
  ['throw null; if (true) { return; } else { return; } Integer i;', []],
  [
    'void f() { return; go(); } { return; go(); } return; go();',
    [
      '1:20 Method does not exist or incorrect signature: void go() from the type anon',
      '1:20 Unreachable statement',
      '1:38 Method does not exist or incorrect signature: void go() from the type anon',
      '1:38 Unreachable statement',
      '1:54 Method does not exist or incorrect signature: void go() from the type anon',
    ],
  ],
  [
    'List.go(); switch on 1 { }',
    [
      '1:6 Method does not exist or incorrect signature: void go() from the type List',
      '1:12 Switch statement requires at least one when block',
    ],
  ],
  [
    "class Counter extends Counter { Integer next() { return 1; } String toString() { return ''; } }",
    ['1:7 Circular definition: Counter', '1:69 Method must use the override keyword: String Counter.toString()'],
  ],
  [
    'virtual class A extends Foo { } class B { Integer m() { go(); } }',
    [
      '1:25 Invalid type: Foo',
      '1:57 Method does not exist or incorrect signature: void go() from the type B',
      '1:51 Missing return statement required return type: Integer',
    ],
  ],
  [
    'virtual class A { Integer m() { go(); } } @Foo virtual class B { } go();',
    [
      '1:1 classes are by default virtual',
      '1:1 classes are by default virtual',
      '1:68 Method does not exist or incorrect signature: void go() from the type anon',
    ],
  ],
  ['Integer x; { Integer x; } for (Integer x = 1; x < 2; x++) { }', []],
  ['{ Integer x; { Integer x; } }', ['1:24 Duplicate variable: x']],
  [
    'this(); class A { A() { this.foo(); this(); } } void f() { this(); }',
    [
      '1:30 Method does not exist or incorrect signature: void foo() from the type A',
      "1:37 Call to 'this()' must be the first statement in a constructor method",
      '1:60 No constructor defined: void <init>()',
      '1:1 No constructor defined: void <init>()',
    ],
  ],
  [
    'Integer a; @AuraEnabled static Integer b; Integer a;',
    [
      '1:51 Duplicate field: a',
      '1:40 AuraEnabled fields require at least one of the following global, public',
      '1:40 AuraEnabled fields cannot be static',
    ],
  ],
  ['@future String a; if (true) { @future String b; }', ['1:16 Future is not allowed on fields', '1:46 Future is not allowed on locals']],
  ['class A { } class B extends A { } A a = new B();', []],
  ['class A { public virtual void go() { } } class B extends A { public override void go() { } }', []],
  ['class A { protected A(Integer i) { } protected void go() { } }', []],
  ['@IsTest public class A { }', ['1:22 IsTest can only be used on a top level type']],
  ['virtual class A { } class B extends A { }', ['1:1 classes are by default virtual']],
  ['abstract class A { } class B extends A { } class C extends B { }', []],
  [
    'clone(); Object o = clone(); class A { void go() { clone(); super.clone(); } } new A().clone(); void k() { clone(); }',
    [
      '1:67 Method does not exist or incorrect signature: void clone() from the type System.ApexBaseClass',
      '1:108 Method does not exist or incorrect signature: void clone() from the type anon',
      '1:1 Method does not exist or incorrect signature: void clone() from the type anon',
      '1:21 Method does not exist or incorrect signature: void clone() from the type anon',
    ],
  ],
  [
    'foo(); this.a = 1;',
    [
      '1:1 Method does not exist or incorrect signature: void foo() from the type anon',
      '1:8 This cannot be referenced in a static context',
    ],
  ],
  [
    'class A { void go() { foo(); } } Integer i = new A();',
    ['1:23 Method does not exist or incorrect signature: void foo() from the type A', '1:42 Illegal assignment from A to Integer'],
  ],
  [
    '@AuraEnabled void go() { } @HttpGet global static void gone() { } @InvocableMethod static void left() { }',
    [
      '1:19 AuraEnabled methods require at least one of the following global, public',
      '1:56 Defining type for global methods must be declared as global',
      '1:96 InvocableMethod is not allowed in anonymous classes',
    ],
  ],
  [
    '@AuraEnabled Integer a; public Integer b; protected Integer c; void go() { }',
    [
      '1:22 AuraEnabled fields require at least one of the following global, public',
      '1:22 AuraEnabled fields cannot be static',
      '1:61 protected is not allowed in anonymous classes',
    ],
  ],
  [
    '@NamespaceAccessible class A { @NamespaceAccessible public Integer a; }',
    [
      '1:1 Enclosing type for NamespaceAccessible fields in apex classes require at least one of the following NamespaceAccessible, global',
      '1:28 NamespaceAccessible classes require at least one of the following public, protected',
      '1:1 Enclosing type for NamespaceAccessible classes in apex classes require at least one of the following NamespaceAccessible, global',
    ],
  ],
  ['Integer dollar$name = 7;', ['1:9 Invalid character in identifier: dollar$name']],
  ['Object a = [SELECT Id FROM Account WITH USER_MODE];', []],
  ['Object a = [SELECT Id FROM Account WITH SYSTEM_MODE];', ['1:12 Cannot use SYSTEM_MODE access level in anonymous execution of Apex.']],
  ['class A { Integer next() { return i + 1; } Integer first = i; } Integer i = 1;', []],
  ['class A { Integer i; Integer next() { return this.i; } } String i;', []],
  ['static Integer i = 1; class A { void set() { i = 2; List<Account> a = [SELECT Id FROM Account LIMIT :i]; } }', []],
  ['{ Integer i; } class A { Integer next() { return i; } }', ['1:50 Variable does not exist: i']],
  [
    'final Integer i = 1; class A { void set() { i = 2; } } void set() { i = 3; }',
    [
      '1:45 Final members can only be assigned in their declaration, init blocks, or constructors: i',
      '1:69 Final members can only be assigned in their declaration, init blocks, or constructors: i',
    ],
  ],
  [
    'Foo x = 1; class A { Object b() { return x; } } Object c() { return x; }',
    ['1:35 Illegal conversion from Foo to Object', '1:62 Illegal conversion from Foo to Object', '1:1 Invalid type: Foo'],
  ],
  ['Integer x = y; Integer y = 1; class A { Integer b = y; }', ['1:13 Illegal forward reference: y']],
])('%s', (text, expected) => {
  expect(says(text)).toEqual(expected);
});

it('keeps the variables of its blocks apart from its own', () => {
  const log = org.executeAnonymous(
    'Integer x = 1; { Integer x = 2; System.debug(x); } for (Integer x : new List<Integer>{ 3 }) System.debug(x); System.debug(x);',
  );
  expect(log.map(({ message }) => message)).toEqual(['2', '3', '1']);
});

it('shares its variables with its classes and methods', () => {
  const log = org.executeAnonymous(
    `List<String> seen = new List<String>(); Integer count;
    class Visit { void go(String name) { seen.add(name); count = (count ?? 0) + 1; } }
    Integer doubled() { return count * 2; }
    new Visit().go('a'); count++; new Visit().go('b'); System.debug(seen + ' ' + count + ' ' + doubled());`,
  );
  expect(log.map(({ message }) => message)).toEqual(['(a, b) 3 6']);
});

it('tells of its classes without a name of the block', () => {
  const log = org.executeAnonymous(
    `class LostException extends Exception { } class Base { } class Child extends Base { }
    try { throw new LostException('x'); } catch (Exception e) { System.debug(e.getTypeName()); }
    Object base = new Base();
    try { Child child = (Child) base; } catch (TypeException e) { System.debug(e.getMessage()); }`,
  );
  expect(log.map(({ message }) => message)).toEqual(['LostException', 'Invalid conversion from runtime type Base to Child']);
});
