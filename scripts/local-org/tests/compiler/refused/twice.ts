/** Types and methods whose names are taken: the declarations of the second are checked, not its bodies; a method of an unknown type takes no name. */
import { row, type Row } from './row.ts';

export const TWICE: readonly Row[] = [
  row(
    "class Inner { } class Inner { Integer i = 'a'; Integer i; } class X extends Inner { }",
    '2:23 Type name already in use: Wrong.Inner',
    '2:67 Non-virtual and non-abstract type cannot be extended: Wrong.Inner',
    '2:56 Duplicate field: i',
    '2:7 Identifier name is reserved: Inner',
    '2:23 Identifier name is reserved: Inner',
  ),
  row(
    "class Foo { Integer j = 'a'; void go() { zz(); } } class Foo { static Integer i = 'a'; void go() { zz(); } } class Bar { static void go() { } }",
    '2:58 Type name already in use: Wrong.Foo',
    '2:79 static can only be used on fields of a top level type',
    '2:134 static can only be used on methods of a top level type',
    '2:21 Illegal assignment from String to Integer',
    '2:42 Method does not exist or incorrect signature: void zz() from the type Wrong.Foo',
  ),
  row(
    'virtual class Foo { } enum Foo { A, A } interface Foo { Zap a(); void a(); void a(); }',
    '2:28 Type name already in use: Wrong.Foo',
    '2:51 Type name already in use: Wrong.Foo',
    '2:37 Duplicate field: A',
    '2:61 Invalid type: Zap',
    '2:81 Method already defined: a void Wrong.Foo.a() from the type Wrong.Foo',
  ),
  row(
    'Zap a() { } Zap a() { } void b() { } Zap b() { } void c(Zap z) { } void c(Zap z) { }',
    '2:5 Invalid type: Zap',
    '2:17 Invalid type: Zap',
    '2:42 Invalid type: Zap',
    '2:73 Method already defined: c void Wrong.c(Zap) from the type Wrong',
    '2:5 Missing return statement required return type: Zap',
    '2:17 Missing return statement required return type: Zap',
    '2:42 Missing return statement required return type: Zap',
    '2:61 Invalid type: Zap',
    '2:79 Invalid type: Zap',
  ),
  row(
    'Zap a() { } Integer a() { return 1; } void use() { Integer i = a(); String s = a(); }',
    '2:5 Invalid type: Zap',
    '2:5 Missing return statement required return type: Zap',
    '2:76 Illegal assignment from Integer to String',
  ),
  row(
    'void a() { } void a(); Integer b() { return 1; } Integer b() { } abstract void d() { } abstract void d() { }',
    '2:19 Method already defined: a void Wrong.a() from the type Wrong',
    '2:58 Method already defined: b Integer Wrong.b() from the type Wrong',
    '2:102 Method already defined: d void Wrong.d() from the type Wrong',
    '2:80 Defining type for abstract methods must be declared as abstract',
    '2:80 abstract methods require at least one of the following global, public, protected',
    '2:19 Method must have a body',
    '2:58 Missing return statement required return type: Integer',
    '2:80 Abstract methods cannot have a body',
    '2:102 Abstract methods cannot have a body',
  ),
  row(
    'void go() { for (String s : [SELECT COUNT() FROM Account]) { } for (String s : [SELECT Id FROM Account]) { } }',
    '2:13 Loop must iterate over collection: Integer',
    '2:64 Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
  ),
];
