/** Dotted names: what stands around their dots, and values of no type before `?.`. */
import { row, type Row } from './row.ts';

export const DOTS: readonly Row[] = [
  row(
    'void go() { Integer x = X..y; X..y(); X..y.z = 1; x = X...y; }',
    '2:25 Variable does not exist: X.',
    '2:33 Variable does not exist: ',
    '2:41 Variable does not exist: ',
    '2:57 Variable does not exist: ',
  ),
  row('void go() { Integer x = Math..abs(1); Math..y = 1; }', '2:25 Variable does not exist: Math.', '2:39 Variable does not exist: Math.'),
  row("void go(Account a) { Assert .areEqual(1, 1); a .Name = 'x'; this .go(a); }", '2:22 Variable does not exist: Assert'),
  row('void go() { Decimal d = Math\n.abs(1); }', '2:25 Variable does not exist: Math'),
  row(
    'static Integer st; void go() { Wrong .st = 1; if (Wrong /* a */ .st == 1) { } }',
    '2:32 Variable does not exist: Wrong',
    '2:51 Variable does not exist: Wrong',
  ),
  row(
    "void go() { System.Type .forName('x'); System .Type.forName('x'); Foo .bar.baz(); }",
    '2:20 Variable does not exist: Type',
    '2:40 Variable does not exist: System',
    '2:67 Variable does not exist: Foo',
  ),
  row(
    'void go() { Object o = Account .Name; o = Schema.Account .Name; o = Label .foo; }',
    '2:24 Variable does not exist: Account',
    '2:50 Variable does not exist: Account',
    '2:69 Variable does not exist: Label',
  ),
  row(
    'void go(Foo f, Foo<String> g) { f?.bar(); g?.size(); g.size(); f?.x.y(); }',
    '2:13 Invalid type: Foo',
    '2:28 Invalid type: Foo',
    '2:36 Method does not exist or incorrect signature: void bar() from the type Foo',
    '2:46 Method does not exist or incorrect signature: void size() from the type Foo<String>',
    '2:54 Variable does not exist: g',
    '2:67 Variable does not exist: x',
  ),
  // What may be missing is asked for a name of its own.
  row(
    'void a() { Integer b = null?.foo; Object c = null?.foo(); Integer d = null.foo; }',
    '2:30 Variable does not exist: foo',
    '2:52 Method does not exist or incorrect signature: void foo() from the type NULL',
    '2:71 Variable does not exist: null',
  ),
  row('void go() { trigger.mod(1); TRIGGER.go(); }', '2:13 Variable does not exist: trigger', '2:29 Variable does not exist: TRIGGER'),
  row(
    'void go(Account a) { Object o = a.Name.; o = a.Contacts.; a.Name. toLowerCase(); }',
    "2:67 Missing ';' at 'toLowerCase'",
    '2:35 A non foreign key field cannot be referenced in a path expression: Name',
    '2:48 A non foreign key field cannot be referenced in a path expression: Contacts',
    '2:61 A non foreign key field cannot be referenced in a path expression: Name',
    '2:67 Method does not exist or incorrect signature: void toLowerCase() from the type Wrong',
  ),
  row(
    'void go() { Object o = FALSE.a.b; o = False.a; o = TRUE?.a; o = NULL.a; o = Null.b(); o = TRUE.a[0]; o = NULL.class; o = TRUE.class; o = (NULL).a; o = (True).b(); o = NULL .c; o = TRUE .d(); }',
    '2:24 Variable does not exist: FALSE.a',
    '2:39 Variable does not exist: False',
    '2:58 Variable does not exist: a',
    '2:65 Variable does not exist: NULL',
    '2:77 Variable does not exist: Null',
    '2:91 Variable does not exist: TRUE',
    '2:106 Invalid type: NULL',
    '2:122 Invalid type: TRUE',
    '2:145 Variable does not exist: a',
    '2:159 Method does not exist or incorrect signature: void b() from the type Boolean',
    '2:174 Variable does not exist: c',
    '2:187 Method does not exist or incorrect signature: void d() from the type Boolean',
  ),
  row(
    'void go(Boolean b) { b = TRUE; switch on 1 { when NULL { } when null { } } b = False ? True : FALSE; }',
    '2:32 null occurs as more than one when branch for this switch statement',
  ),
];
