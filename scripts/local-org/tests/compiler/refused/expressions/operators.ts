/** Operators. */
import { row, type Row } from '../row.ts';

export const OPERATORS: readonly Row[] = [
  row("void go() { Boolean a = 1 == 'a'; }", '2:25 Comparison arguments must be compatible types: Integer, String'),
  row("void go(Date a) { Boolean b = a == 'a'; }", '2:31 Comparison arguments must be compatible types: Date, String'),
  row('void go(Account a, Contact b) { Boolean c = a == b; }', '2:45 Comparison arguments must be compatible types: Account, Contact'),
  row("void go() { Boolean a = 1 < 'a'; }", '2:25 Comparison arguments must be compatible types: Integer, String'),
  row('void go() { Boolean a = true < false; }', '2:25 Inequality operator not allowed for this type: Boolean'),
  row('void go(Account a) { Boolean b = a > a; }', '2:34 Inequality operator not allowed for this type: Account'),
  row(
    'void go(Object a, Integer b, Id c, String d, Date e, Datetime f, Long g, Decimal h) { Boolean i = a == b || c == d || e == f || g == h || b < g || c < d || e < f; }',
  ),
  row('void go() { Integer a = 1 - true; }', '2:25 Arithmetic expressions must use numeric arguments'),
  row("void go() { Integer a = 'a' - 'b'; }", '2:25 Arithmetic expressions must use numeric arguments'),
  row('void go(Account a) { Integer b = a * 2; }', '2:34 Arithmetic expressions must use numeric arguments'),
  row('void go(Object a) { Integer b = a + 2; }', '2:33 Arithmetic expressions must use numeric arguments'),
  row('void go(Date a) { Date b = a + 1.5; }', '2:28 Date expressions must use Integer or Long'),
  row('void go(Datetime a) { Datetime b = a + 1.5; b = a - 2; }'),
  row('void go(Datetime a) { Datetime b = a - a; }', '2:36 Date/time expressions must use Integer or Double or Decimal'),
  row('void go(Time a) { Time b = a + 1.5; }', '2:28 Time expressions must use Integer or Long'),
  row('void go() { Integer a = 1.5 & 2; }', '2:25 & operator can only be applied to Boolean expressions or to Integer or Long expressions'),
  row('void go() { Integer a = 1.5 << 2; }', '2:25 << operation can only be applied to Integer or Long types'),
  row('void go(Boolean a, Boolean b) { a = a & b; a |= b; a ^= b; Integer c = 1 & 2 | 3 ^ 4; }'),
  row('void go() { Boolean a = !1; }', '2:25 ! operator can only be applied to boolean expressions'),
  row("void go() { Integer a = -'a'; }", '2:25 Unary negation must use a numeric argument'),
  row('void go() { Object a = ~1.5; }', '2:24 Invalid type for bitwise negate: Decimal'),
  row('void go(String a) { a++; }', '2:22 Unary postfix increment/decrement can only be applied to numeric expressions: String'),
  row('void go(String a) { ++a; }', '2:21 Unary prefix increment can only be applied to numeric expressions: String'),
  row('void go(String a) { --a; }', '2:21 Unary prefix decrement can only be applied to numeric expressions: String'),
  row('void go() { Boolean a = 1 && true; }', '2:25 Logical operator can only be applied to Boolean'),
  row("void go() { Boolean a = true || 'a'; }", '2:25 Logical operator can only be applied to Boolean'),
  row("void go() { Object a = true ? 1 : 'a'; }", '2:24 Incompatible types in ternary operator: String, Integer'),
  row("void go(Integer a) { Object b = a ?? 'a'; }", '2:33 Incompatible types in null coalescing operator: Integer, String'),
  row(
    'void go(Integer a, Decimal b, Id c, String d, Object e) { Object f = true ? a : b; f = true ? c : d; f = true ? e : a; f = true ? null : a; }',
  ),
  row('void go(String a) { a += 1; a += null; a -= 1; }', '2:40 Arithmetic expressions must use numeric arguments'),
  row('void go(Integer a) { a += 1.5; }', '2:22 Illegal assignment from Decimal to Integer'),
  row('void go(Integer a, Long b) { a += b; }', '2:30 Illegal assignment from Long to Integer'),
  row('void go(Decimal a, Integer b) { a += b; a /= 2; a++; Long c = b; c += b; Double d = b; d *= 2; }'),
  row(
    'void go(Account a) { Boolean b = a instanceof Contact; }',
    '2:34 Operation instanceof is always false since an instance of Account is never an instance of Contact',
  ),
  row(
    'void go(Account a) { Boolean b = a instanceof Account; }',
    '2:34 Operation instanceof is always true since an instance of Account is always an instance of Account',
  ),
  row(
    'virtual class A { } class B extends A { } void go(B a) { Boolean c = a instanceof A; }',
    '2:70 Operation instanceof is always true since an instance of Wrong.B is always an instance of Wrong.A',
  ),
  row('virtual class A { } class B extends A { } void go(A a) { Boolean c = a instanceof B; }'),
  row(
    'void go(Object a, SObject b, String c, List<SObject> d) { Boolean e = a instanceof String || b instanceof Account || c instanceof Id || d instanceof List<Account>; }',
  ),
  row(
    'void go() { Boolean a = 1 instanceof String; }',
    '2:25 Operation instanceof is always false since an instance of Integer is never an instance of String',
  ),

  row(
    'void go() { Integer a = 1 >>> 1.5; a <<= 1.5; }',
    '2:25 >>> operation can only be applied to Integer or Long types',
    '2:36 << operation can only be applied to Integer or Long types',
  ),
  row('void go() { Object a = true ? new Account() : new Contact(); }', '2:24 Incompatible types in ternary operator: Contact, Account'),
  row(
    'virtual class A { } class B extends A { } class C extends A { } void go() { Object a = true ? new A() : new B(); a = true ? new B() : new C(); }',
    '2:118 Incompatible types in ternary operator: Wrong.C, Wrong.B',
  ),
  row('void go() { Boolean a = 1 || 2; }', '2:25 Logical operator can only be applied to Boolean'),
];
