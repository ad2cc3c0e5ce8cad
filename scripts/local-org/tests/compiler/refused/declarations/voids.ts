/** `void` where a type stands: the compiler reads it, and refuses it when it is declared. */
import { row, type Row } from '../row.ts';

export const VOIDS: readonly Row[] = [
  row(
    "final void a; void go() { a = 1; this.a = 'a'; }",
    '2:7 Variables cannot be of type void',
    '2:27 Final members can only be assigned in their declaration, init blocks, or constructors: a',
    '2:39 Final members can only be assigned in their declaration, init blocks, or constructors: a',
  ),
  row(
    'void a = 1; void b { get; set; } void go(void c) { }',
    '2:18 Properties cannot be of type void',
    '2:1 Variables cannot be of type void',
    '2:47 Parameters cannot be of type void',
  ),
  row(
    'void go() { void a = 1, b; a = 2; for (void c : new List<String>()) { } }',
    '2:13 Variables cannot be of type void',
    '2:28 Illegal assignment from Integer to void',
    '2:40 Variables cannot be of type void',
  ),
  row(
    'List<void> a; void[] b(Map<String, void> c) { a.add(1); new List<void>{ 1 }; return null; }',
    '2:49 Method does not exist or incorrect signature: void add(Integer) from the type List<void>',
    '2:57 Initial expression is of incorrect type, expected: void but was: Integer',
  ),
  row(
    'void go() { new void(); Object o = (void) zz; Boolean b = o instanceof void; }',
    '2:13 Type cannot be constructed: void',
    '2:43 Variable does not exist: zz',
    '2:59 Operation instanceof is always false since an instance of Object is never an instance of void',
  ),
  row('void go() { try { } catch (void e) { } }', '2:36 Catch block variable must be of type exception: void'),
  // Lists may be of nothing, what is looked up may not.
  row(
    'Set<void> a; Map<void, Integer> b; List<void> c; Map<Integer, void> d; List<Set<void>> e; void f() { a.size(); a = 3; c.size(); }',
    '2:1 Invalid parameterized type: void',
    '2:14 Invalid parameterized type: void',
    '2:72 Invalid parameterized type: void',
    '2:102 Variable does not exist: a',
    '2:112 Illegal assignment from Integer to Set<void>',
  ),
  row(
    'public void a { get; set; } void b() { a = null; a = 1; Object c = a; }',
    '2:13 Properties cannot be of type void',
    '2:50 Illegal assignment from Integer to void',
    '2:64 Illegal assignment from void to Object',
  ),
  row(
    "void v() { } void x() { v().toString(); v().hashCode(); this.v()?.equals(1); String t = v().toString(); System.debug('x').toString(); }",
    '2:29 Method does not exist or incorrect signature: void toString() from the type void',
    '2:45 Method does not exist or incorrect signature: void hashCode() from the type void',
    '2:67 Method does not exist or incorrect signature: void equals(Integer) from the type void',
    '2:93 Method does not exist or incorrect signature: void toString() from the type void',
    '2:123 Method does not exist or incorrect signature: void toString() from the type void',
  ),
  row(
    'Integer c(zz a, void open(Integer d) { return q; }',
    "2:26 Expecting ')' but was: '('",
    "2:35 Unexpected token 'd'.",
    "2:36 Unexpected token ')'.",
    '2:47 Variable does not exist: q',
    '2:14 Invalid type: zz',
    '2:22 Parameters cannot be of type void',
    '2:9 Method must have a body',
    '2:9 Missing return statement required return type: Integer',
  ),
  row(
    'Integer c(void open() { return q; }',
    "2:20 Extra ')', at '('.",
    '2:16 Parameters cannot be of type void',
    '2:32 Variable does not exist: q',
  ),
];
