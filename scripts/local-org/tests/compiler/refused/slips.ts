/** What slips in by hand: a comma or a colon too many, a type without its end, values of annotations of another kind, `super` where there is none. */
import { row, type Row } from './row.ts';

export const SLIPS: readonly Row[] = [
  row(
    "void go(Integer n) { switch on n { when 1: n = 'a'; } }",
    "2:42 Expecting '{' but was: ':'",
    "3:1 Extra '<EOF>', at '}'.",
    '2:44 Illegal assignment from String to Integer',
  ),
  row(
    "void go(Integer n) { switch on n { when Foo f: n = 'a'; } }",
    "2:46 Expecting '{' but was: ':'",
    "3:1 Extra '<EOF>', at '}'.",
    '2:45 Invalid type: Foo',
    '2:45 Integer cannot be a when type variable block',
    '2:48 Illegal assignment from String to Integer',
  ),
  row(
    "void go() { Account a = new Account(Name = 'x',, Phone = 'y', Fax = 'z'); }",
    "2:48 Unexpected token ','.",
    "2:72 Extra ';', at ')'.",
    '2:25 Expression cannot be assigned',
    '2:63 Illegal assignment from String to Account',
  ),
  row(
    'void go() { return; List<A> x }',
    "2:21 Unexpected token 'List'.",
    "2:31 Missing ';' at '}'",
    '2:26 Variable does not exist: A',
    '2:29 Variable does not exist: x',
    '2:21 Unreachable statement',
  ),
  row('void go() { return; @Deprecated Integer i; }', '2:41 Deprecated is not allowed on locals', '2:33 Unreachable statement'),
  row('void go() { true.foo(); Boolean b = false.bar; }', '2:13 Variable does not exist: true', '2:37 Variable does not exist: false'),
  row(
    'void go() { Object o = Page.None; o = Page.None.getUrl(); }',
    '2:29 Page does not exist: None',
    '2:39 Variable does not exist: Page.None',
  ),
  row('Wrong() { super(); }', '2:11 No super type defined: Wrong'),
  row("interface Able { } class Box implements Able { Box() { super('x'); } }", '2:56 No super type defined: Wrong.Box'),
  row('static void go() { super(); }', '2:20 No super type defined: Wrong'),
  row(
    "Integer i = j.foo(); String j; Integer k = l.length(); String l; String m = n; String n; Type type = Type.forName('x');",
    '2:15 Method does not exist or incorrect signature: void foo() from the type String',
    '2:77 Illegal forward reference: n',
    '2:107 Static method cannot be referenced from a non static context: System.Type System.Type.forName(String)',
  ),
  row(
    '@InvocableVariable(label=false description=true defaultValue=false) public String x;',
    '2:32 Invalid value for property description expected type String',
    '2:20 Invalid value for property label expected type String',
    '2:49 Invalid value for property defaultValue expected type String',
  ),
  row(
    '@InvocableMethod(category=true iconName=true) public static void go(List<Id> ids) { }',
    '2:18 Invalid value for property category expected type String',
    '2:32 Invalid value for property iconName expected type String',
  ),
  row('@SuppressWarnings(value=true) void go() { }', '2:19 Invalid value for property value expected type String'),
  row(
    '@testsetup(Foo=true) static void go() { }',
    '2:34 Defining type for TestSetup methods must be declared as IsTest',
    '2:12 No such property, Foo, defined on this annotation: TestSetup',
  ),
  row('trigger T on Account (before insert) { Account acc = acc; }', '1:54 Illegal forward reference: acc'),
];
