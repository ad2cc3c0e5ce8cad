/** What is left of annotations, creations and data changes that could not be read whole. */
import { row, type Row } from './row.ts';

export const UNREAD: readonly Row[] = [
  row(
    'void go(Account a) { insert as foo a; update as foo zz; }',
    '2:32 Unexpected token foo.',
    '2:49 Unexpected token foo.',
    '2:36 Expression cannot be a statement.',
    '2:53 Variable does not exist: zz',
  ),
  row(
    "void go(Account a) { upsert as foo a Id; Integer n = 'a'; }",
    '2:32 Unexpected token foo.',
    '2:36 Invalid type: a',
    '2:50 Illegal assignment from String to Integer',
  ),
  row('void go(Account a) { merge as foo a a; }', '2:31 Unexpected token foo.', '2:37 Duplicate variable: a', '2:35 Invalid type: a'),
  row("@Foo('bar') Integer n;"),
  row("@Foo('bar') public class Wrong { }"),
  row('@Foo(bar) public class Wrong { }', "1:9 Expecting '=' but was: ')'", '1:1 Annotation does not exist: Foo'),
  row('@Foo(a=) public class Wrong { }', "1:8 Unexpected token ')'.", '1:1 Annotation does not exist: Foo'),
  row(
    "@IsTest(SeeAllData=yes) private class Wrong { Integer x = 'a'; }",
    "1:20 Unexpected token 'yes'.",
    "1:23 Expecting '=' but was: ')'",
    '1:9 Invalid value for property SeeAllData expected type BOOLEAN',
    '1:55 Illegal assignment from String to Integer',
  ),
  row(
    '@IsTest(SeeAllData=) private class Wrong { }',
    "1:20 Unexpected token ')'.",
    '1:9 Invalid value for property SeeAllData expected type BOOLEAN',
  ),
  row('@IsTest(SeeAllData) private class Wrong { }', "1:19 Expecting '=' but was: ')'"),
  row(
    '@IsTest(SeeAllData=true foo=1) private class Wrong { }',
    "1:29 Unexpected token '1'.",
    '1:25 No such property, foo, defined on this annotation: IsTest',
  ),
  row(
    '@IsTest(SeeAllData=true isParallel=no) private class Wrong { @IsTest static void a() { zz = 1; } }',
    "1:36 Unexpected token 'no'.",
    "1:38 Expecting '=' but was: ')'",
    '1:25 Invalid value for property isParallel expected type BOOLEAN',
    '1:88 Variable does not exist: zz',
  ),
  row(
    '@RestResource(urlMapping=) global class Wrong { }',
    "1:26 Unexpected token ')'.",
    '1:15 Invalid value for property urlMapping expected type STRING',
  ),
  row(
    "void go(@Foo(bar) Integer x, @Foo('a') Integer y, @Foo(a=) Integer z) { zz = 1; }",
    "2:17 Expecting '=' but was: ')'",
    "2:58 Unexpected token ')'.",
    '2:9 Annotation does not exist: Foo',
    '2:51 Annotation does not exist: Foo',
    '2:73 Variable does not exist: zz',
  ),
  row("Object o = new Map<String Object>{ 'a' => 1 };", "2:27 Extra '>', at 'Object'.", '2:12 !invalid.map.init!'),
  row('Object o = new Map<String>{ };', '2:12 !invalid.map.init!'),
  row("Object o = new Map<Foo>{ 'a' => zz };", '2:12 !invalid.map.init!'),
  row('Object o = new List<Foo, Id>{ zz };', '2:12 !invalid.list.init!'),
  row(
    'Label x; System.Label go(Label l) { return null; }',
    '2:23 Invalid type: System.Label',
    '2:1 Invalid type: Label',
    '2:32 Invalid type: Label',
  ),
];
