/** What the platform does not get past: it tells what stands in front, and nothing of what follows. */
import { row, type Row } from '../row.ts';

export const STOPS: readonly Row[] = [
  row(
    'void go() { try { x(); } catch (nulls other) { other(); y = 1; } z = 2; } void more() { z = 3; }',
    "2:33 Unexpected token 'nulls'.",
    '2:19 Method does not exist or incorrect signature: void x() from the type Wrong',
    '2:48 Method does not exist or incorrect signature: void other() from the type Wrong',
    '2:57 Variable does not exist: y',
  ),
  row('void go() { try { } catch () { } finally { z = 2; } } void more() { z = 3; }', "2:28 Unexpected token ')'."),
  row(
    "Integer go() { try { } catch (nulls e) { return 'x'; } return 'a'; } Foo more() { }",
    "2:31 Unexpected token 'nulls'.",
    '2:74 Invalid type: Foo',
    '2:42 Illegal conversion from String to Integer',
  ),
  row(
    'void go() { try { } catch (Exception e.x) { } z = 2; }',
    "2:38 Unexpected token '.'.",
    '2:38 Invalid character in identifier: e.x',
    '2:47 Variable does not exist: z',
  ),
  row(
    'void go(Object o) { y(); if (o instanceof List<)>) { } z = 2; } void more() { z = 3; }',
    "2:48 Unexpected token ')'.",
    '2:21 Method does not exist or incorrect signature: void y() from the type Wrong',
  ),
  row('void go(Object o) { Boolean b = o instanceof Map<String,> && z == 2; }', "2:57 Unexpected token '>'."),
  row(
    'void go() { if (zz instanceof List<)>) { } y = 1; }',
    "2:36 Unexpected token ')'.",
    '2:17 Variable does not exist: zz',
    '2:44 Variable does not exist: y',
  ),
  row("Object o; Boolean b = o instanceof List<'x'>; Foo f;", "2:41 Unexpected token 'x'."),
  row(
    "Decimal go(List<> parts) { for (Integer j : parts) { } return 'x'; } void more() { z = 3; }",
    "2:16 Expecting '<' but was: '<>'",
    '2:19 No type arguments provided for a parameterized type: List',
  ),
  row(
    "Decimal go(List<> parts) { for (Integer j : parts) { z(); } return 'x'; }",
    "2:16 Expecting '<' but was: '<>'",
    '2:19 No type arguments provided for a parameterized type: List',
    '2:54 Method does not exist or incorrect signature: void z() from the type Wrong',
    '2:61 Illegal conversion from String to Decimal',
  ),
  row(
    "Decimal go(Set<> parts) { for (Integer j : parts) { } return 'x'; }",
    "2:15 Expecting '<' but was: '<>'",
    '2:18 No type arguments provided for a parameterized type: Set',
  ),
  row(
    "Decimal go(Map<String> parts) { for (Integer j : parts) { } return 'x'; }",
    '2:24 Invalid type argument count for Map: expected 2 but found 1',
    '2:33 Loop must iterate over collection: Map<String>',
    '2:61 Illegal conversion from String to Decimal',
  ),
  row(
    'void go(List<> parts) { parts[0] = 1; z = 1; }',
    "2:13 Expecting '<' but was: '<>'",
    '2:16 No type arguments provided for a parameterized type: List',
  ),
  row(
    "void go(List<> parts) { Object o = parts['x']; z = 1; }",
    "2:13 Expecting '<' but was: '<>'",
    '2:16 No type arguments provided for a parameterized type: List',
  ),
  row(
    'void go(Map<> parts) { Object o = parts[1]; z = 1; }',
    "2:12 Expecting '<' but was: '<>'",
    '2:15 No type arguments provided for a parameterized type: Map',
    '2:35 Expression must be a list type: Map',
    '2:45 Variable does not exist: z',
  ),
  row(
    'void go(List<> parts) { insert parts; z = 1; }',
    "2:13 Expecting '<' but was: '<>'",
    '2:16 No type arguments provided for a parameterized type: List',
  ),
  row(
    'void go(Set<> parts) { delete parts; z = 1; }',
    "2:12 Expecting '<' but was: '<>'",
    '2:15 No type arguments provided for a parameterized type: Set',
    '2:24 DML requires SObject or SObject list type: Set',
    '2:38 Variable does not exist: z',
  ),
  row('void go(List<String, Integer> parts) { insert parts; z = 1; }', '2:31 Invalid type argument count for List: expected 1 but found 2'),
  row(
    'void go() { for (Integer j : 5) { z(); } for (Integer j : 5) { } }',
    '2:35 Method does not exist or incorrect signature: void z() from the type Wrong',
    '2:42 Loop must iterate over collection: Integer',
  ),
];
