/** Static members of a superclass by names other than its own. Methods are inherited; fields are found by their bare name in instance code only, and not in front of another field. */
import { row, type Row } from '../row.ts';

const sub = (body: string): string => `public class Wrong extends Other { ${body} }`;
const missing = (place: string, name = 'rest'): string => `${place} Variable does not exist: ${name}`;
const ofInstance = (place: string): string =>
  `${place} Static field cannot be referenced from a non static context: rest from the type Other`;
const calledOnInstance = (place: string): string =>
  `${place} Static method cannot be referenced from a non static context: void Other.share()`;

export const STATICS: readonly Row[] = [
  row(sub('void go() { Other a = rest; rest = a; share(); Wrong.share(); rest.keep(); rest.kept.format(); a = Other.rest; }')),
  row(
    sub('static void go() { Other a = rest; share(); rest.keep(); Wrong.rest = a; Wrong.share(); } static Other b = rest;'),
    missing('1:65'),
    missing('1:80'),
    missing('1:99'),
    missing('1:143'),
  ),
  row(
    sub('class Own { void go() { Other a = rest; share(); } } class Sub extends Other { void go() { rest = null; Sub.rest = rest; } }'),
    missing('1:70'),
    missing('1:144'),
  ),
  row(
    'static Other rest; class Sub extends Other { void go() { rest.readable = rest.kept; Other a = rest; } }',
    '2:63 Variable is not visible: Other.readable',
  ),
  row(
    sub('void go() { Object a = rest.kept; rest.kept = 1; a = rest?.kept; a = rest.many()[0]; a = rest.rest.kept; }'),
    missing('1:59'),
    missing('1:70'),
    missing('1:125', 'rest.rest'),
  ),
  row(
    'void go(Other o) { Object a = o.rest; a = o.rest.keep(); a = o.rest.readable; o.share(); o.hush(); a = new Other().rest; }',
    ofInstance('2:33'),
    ofInstance('2:45'),
    missing('2:64'),
    calledOnInstance('2:81'),
    '2:92 Method is not visible: void Other.hush()',
    ofInstance('2:116'),
  ),
  row(
    sub('void go() { super.share(); super.hush(); this.share(); }'),
    calledOnInstance('1:54'),
    '1:69 Method is not visible: void Other.hush()',
    calledOnInstance('1:82'),
  ),
  row(
    'static final Integer K = 1; void go(Integer K) { switch on K { when K { } } } class Own { void go(Integer i) { switch on i { when K { } when Wrong.K { } } } }',
    '2:131 Variable does not exist: K',
  ),
  row(
    "static String kept; class Sub extends Other { void go() { Boolean b = kept; kept.go(); b = this.kept; kept = 'a'; } }",
    '2:67 Illegal assignment from String to Boolean',
    '2:82 Method does not exist or incorrect signature: void go() from the type Integer',
    '2:88 Illegal assignment from Integer to Boolean',
  ),
  row(
    'public class Wrong extends Other { static String kept; void go() { Boolean b = kept; kept.go(); b = kept?.x; b = this.kept; b = Wrong.kept; } static void stay() { Boolean b = kept; kept.go(); } }',
    '1:76 Illegal assignment from String to Boolean',
    '1:91 Method does not exist or incorrect signature: void go() from the type Integer',
    '1:107 Variable does not exist: x',
    '1:110 Illegal assignment from Integer to Boolean',
    '1:125 Illegal assignment from String to Boolean',
    '1:172 Illegal assignment from String to Boolean',
    '1:187 Method does not exist or incorrect signature: void go() from the type String',
  ),
  row(
    'public class Wrong extends Other { void go() { Boolean b = kept; b = own; } static String kept; static String own; }',
    '1:56 Illegal assignment from Integer to Boolean',
    '1:70 Variable is not visible: Other.own',
  ),
  row(
    'public class Wrong extends Other { static String rest; void go() { Boolean b = rest; rest.go(); b = rest.kept; } class Sub extends Other { void go() { Boolean b = rest; rest.go(); } } }',
    '1:160 Illegal assignment from String to Boolean',
    '1:175 Method does not exist or incorrect signature: void go() from the type Other',
    '1:76 Illegal assignment from String to Boolean',
    '1:91 Method does not exist or incorrect signature: void go() from the type Other',
    '1:106 Variable does not exist: kept',
  ),
  row(
    'public class Wrong extends Other { void go() { sHid.share(); sHid.foo(); sHid = null; Object a = sHid.rest; } static Other sHid; }',
    '1:48 Variable is not visible: Other.sHid',
    '1:62 Variable is not visible: Other.sHid',
    '1:74 Variable is not visible: Other.sHid',
    '1:103 Static field cannot be referenced from a non static context: rest from the type Other',
  ),
  row('public class Wrong extends Other { static void go() { sHid.keep(); sHid = null; } static Other sHid; }'),
  row(
    'void m() { Date.toString(); Integer.toString(); Id.toString(); }',
    '2:17 Non static method cannot be referenced from a static context: String Date.toString()',
    '2:37 Non static method cannot be referenced from a static context: String Integer.toString()',
    '2:52 Non static method cannot be referenced from a static context: String Id.toString()',
  ),
  row(
    'public virtual class Wrong { static String f(Object n) { return null; } static String f(Decimal n) { return null; } String f(Integer n) { return null; } class B extends Wrong { String f(Long n) { return null; } } }',
    '1:22 Cannot override static method: String Wrong.f(Decimal) with String Wrong.f(Integer)',
    '1:160 Cannot override static method: String Wrong.f(Decimal) with String Wrong.B.f(Long)',
  ),
  row(
    "public class Wrong extends Other { void take(Object p) { } void share() { } static void k(Long x) { } void k(Integer x) { } void k(Decimal d) { } Integer g() { return 'a'; } }",
    '1:14 Cannot override static method: void Other.share() with void Wrong.share()',
    '1:14 Cannot override static method: void Wrong.k(Long) with void Wrong.k(Integer)',
  ),
  row(
    'public class Wrong { static void f(Integer x) { } void f(Decimal x) { } void m() { f(1); f(1.5); this.f(1); Wrong.f(1); } static void n() { f(1); f(1.5); } class B { void m() { f(1); f(1.5); } } }',
    '1:184 Method does not exist or incorrect signature: void f(Decimal) from the type Wrong.B',
    '1:147 Non static method cannot be referenced from a static context: void Wrong.f(Decimal)',
  ),
  row(
    sub(
      'class Deep { } enum Side { LEFT } void go() { Deep.share(); Wrong.Deep.share(); Side.share(); } static void stay() { Deep.share(); }',
    ),
  ),
  row(
    sub('class Own { void go() { this.share(); new Own().share(); Own.stay(); } } void stay() { }'),
    calledOnInstance('1:65'),
    calledOnInstance('1:84'),
    '1:97 Method does not exist or incorrect signature: void stay() from the type Wrong.Own',
  ),
  row('class Sub extends Other.Open { void go() { share(); Sub.share(); } } class Two { void go(Sub a) { Sub.share(); } }'),
  row('class Sub extends Other.Open { void go() { super.share(); this.share(); } }', calledOnInstance('2:50'), calledOnInstance('2:64')),
];
