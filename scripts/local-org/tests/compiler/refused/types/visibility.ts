/** What a class may use of another one. */
import { row, type Row } from '../row.ts';

/** Stands beside each of the programs. */
export const OTHER = `public virtual class Other {
  private class Hidden { }
  class Plain { }
  public virtual class Kept { }
  @TestVisible private class Seen { }
  private enum Kind { X }
  public virtual class Open { private Integer secret; private Open(Integer a) { } public Open() { } private void hush() { } protected void keep() { } @TestVisible private void seen() { } }
  private static void hush() { }
  protected void keep() { }
  @TestVisible private static void seen() { }
  private Integer own;
  protected Integer kept;
  public Integer readable { get; private set; }
  private Other(String a) { }
  protected Other(Integer a) { }
  public Other() { }
  private class LostException extends Exception { }
  public Plain given;
  public Plain give() { return null; }
  public List<Plain> many() { return null; }
  public static void take(Plain a) { }
  public static Other rest;
  Other hid { get; set; }
  private static Other sHid;
  public static void share() { }
  public Other(Plain a, Plain b) { }
}`;

export const VISIBILITY: readonly Row[] = [
  row('void go() { Other.Hidden a; }', '2:13 Type is not visible: Other.Hidden'),
  row('void go() { Object a = new Other.Plain(); }', '2:24 Type is not visible: Other.Plain'),
  row('void go(List<Other.Hidden> a) { }', '2:28 Type is not visible: List<Other.Hidden>'),
  row('Other.Hidden a;', '2:1 Type is not visible: Other.Hidden'),
  row('void go() { Object a = Other.Kind.X; }', '2:24 Type is not visible: Other.Kind'),
  row('void go() { Other.Seen a; }', '2:13 Type is not visible: Other.Seen'),
  row('@IsTest private class Wrong { void go() { Other.Seen a = new Other.Seen(); Other.seen(); new Other.Open().seen(); } }'),
  row(
    'public class Wrong extends Other { void go() { Other.Kept a = new Other.Kept(); Integer b = this.kept; keep(); } Wrong() { super(1); } }',
  ),
  row('void go() { new Other.Open(1); }', '2:13 Method is not visible: void Other.Open.<init>(Integer)'),
  row("public class Wrong extends Other { Wrong() { super('a'); } }", '1:46 Method is not visible: void Other.<init>(String)'),
  row('void go() { new Other.Open().hush(); }', '2:30 Method is not visible: void Other.Open.hush()'),
  row('void go() { new Other.Open().keep(); }', '2:30 Method is not visible: void Other.Open.keep()'),
  row('void go() { Other.hush(); }', '2:19 Method is not visible: void Other.hush()'),
  row('void go() { Other.seen(); }', '2:19 Method is not visible: void Other.seen()'),
  row('void go() { Integer a = new Other().own; }', '2:37 Variable is not visible: Other.own'),
  row('void go() { Integer a = new Other.Open().secret; }', '2:42 Variable is not visible: Other.Open.secret'),
  row('void go() { new Other().readable = 1; }', '2:25 Variable is not visible: Other.readable'),
  row('void go() { Integer a = new Other().readable; }'),

  row(
    'void go() { new Other().own = 2; Other a; a.own++; }',
    '2:25 Variable is not visible: Other.own',
    '2:45 Variable is not visible: Other.own',
  ),
  row(
    'List<Other.Hidden> go() { Object a = new List<Other.Hidden>(); return null; }',
    '2:20 Type is not visible: List<Other.Hidden>',
    '2:38 Type is not visible: Other.Hidden',
  ),
  // A property that lacks an accessor lacks it within its other one, too.
  row(
    'Integer a { get { a = 1; return a; } } Integer b { set { Integer c = b; } } Integer d { get { this.d++; return d; } set; } static Integer e { get { Wrong.e = 1; return e; } }',
    '2:19 Variable is not visible: Wrong.a',
    '2:70 Variable is not visible: Wrong.b',
    '2:155 Variable is not visible: Wrong.e',
  ),
  row(
    'Integer a { get { if (a == null) { a = 1; } return a; } private set; } Integer b { private get { return b; } set { b = b + value; } }',
  ),
  row('void go() { try { go(); } catch (Other.LostException e) { } }'),
  row('void go() { try { go(); } catch (Other.LostException e) { throw e; } }', '2:65 Type is not visible: Other.LostException'),
  row(
    'void go(Other a) { Object b = a.given; Boolean c = a.given.equals(b); a.given = null; }',
    '2:33 Type is not visible: Other.Plain',
    '2:52 Type is not visible: Other.Plain',
    '2:73 Type is not visible: Other.Plain',
  ),
  row('void go() { Other.Plain a; a = null; }', '2:13 Type is not visible: Other.Plain', '2:28 Type is not visible: Other.Plain'),
  row('Object go() { return new Other().give(); }', '2:34 Method return type Other.Plain is not visible for: Other.Plain Other.give()'),
  row('void go() { Other.take(null); }', '2:19 Method parameter type Other.Plain is not visible for: void Other.take(Other.Plain)'),
  row(
    'void go() { new Other(null, null); }',
    '2:13 Method parameter type Other.Plain is not visible for: void Other.<init>(Other.Plain, Other.Plain)',
  ),
  row('Object go() { return new Other().many()[0]; }'),
  row('public class Wrong extends Other.Kept { class A extends Other.Hidden { } }', '1:47 Type is not visible: Other.Hidden'),
  row('void go() { Other.Plain a = missing; }', '2:13 Type is not visible: Other.Plain'),
];
