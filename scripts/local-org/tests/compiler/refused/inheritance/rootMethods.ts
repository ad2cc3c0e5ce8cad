/** What every class inherits, called without an object: the class that errors name for it. */
import { row, type Row } from '../row.ts';

export const ROOT_METHODS: readonly Row[] = [
  row(
    'static void m() { toString(); Wrong.hashCode(); } void n() { Wrong.equals(1); Wrong.clone(); }',
    '2:19 Non static method cannot be referenced from a static context: String System.ApexBaseClass.toString()',
    '2:37 Non static method cannot be referenced from a static context: Integer System.ApexBaseClass.hashCode()',
    '2:68 Non static method cannot be referenced from a static context: Boolean System.ApexBaseClass.equals(Object)',
    '2:85 Non static method cannot be referenced from a static context: Wrong Wrong.clone()',
  ),
  row(
    'virtual class A { public virtual override String toString() { return null; } } class B extends A { void m() { B.toString(); A.toString(); B.equals(1); } }',
    '2:113 Non static method cannot be referenced from a static context: String Wrong.A.toString()',
    '2:127 Non static method cannot be referenced from a static context: String Wrong.A.toString()',
    '2:141 Non static method cannot be referenced from a static context: Boolean System.ApexBaseClass.equals(Object)',
  ),
  row(
    'class E1Exception extends Exception { void m() { E1Exception.toString(); E1Exception.getMessage(); E1Exception.getTypeName(); E1Exception.getCause(); E1Exception.initCause(null); E1Exception.hashCode(); } }',
    '2:62 Non static method cannot be referenced from a static context: String System.ApexBaseException.toString()',
    '2:86 Non static method cannot be referenced from a static context: String Exception.getMessage()',
    '2:112 Non static method cannot be referenced from a static context: String Wrong.E1Exception.getTypeName()',
    '2:139 Non static method cannot be referenced from a static context: Exception System.ApexBaseException.getCause()',
    '2:163 Non static method cannot be referenced from a static context: void System.ApexBaseException.initCause(Exception)',
    '2:192 Non static method cannot be referenced from a static context: Integer System.ApexBaseException.hashCode()',
  ),
  row(
    'static void m() { DmlException.getMessage(); Exception.getMessage(); System.Exception.toString(); }',
    '2:32 Non static method cannot be referenced from a static context: String System.DmlException.getMessage()',
    '2:56 Non static method cannot be referenced from a static context: String Exception.getMessage()',
    '2:87 Non static method cannot be referenced from a static context: String Exception.toString()',
  ),
  row(
    'class A extends Foo { } class B extends A { } static void m() { A.toString(); B.hashCode(); }',
    '2:17 Invalid type: Foo',
    '2:31 Non-virtual and non-abstract type cannot be extended: Wrong.A',
    '2:67 Non static method cannot be referenced from a static context: String Object.toString()',
    '2:81 Non static method cannot be referenced from a static context: Integer Object.hashCode()',
  ),
  row(
    'class A extends A { } static void m() { A.toString(); }',
    '2:7 Circular definition: Wrong.A',
    '2:43 Non static method cannot be referenced from a static context: String Object.toString()',
  ),
  row(
    'interface I { } enum E { A } void m() { I.toString(); E.toString(); Object.toString(); }',
    '2:43 Non static method cannot be referenced from a static context: String Object.toString()',
    '2:57 Non static method cannot be referenced from a static context: String Enum.toString()',
    '2:76 Non static method cannot be referenced from a static context: String Object.toString()',
  ),
  row(
    'trigger T on Account (before insert) { Wrong.toString(); void f() { toString(); } }',
    '1:69 Non static method cannot be referenced from a static context: String Object.toString()',
    '1:40 Variable does not exist: Wrong',
  ),
  row(
    'class A implements Foo { } class B extends A { } static void m() { A.toString(); B.hashCode(); }',
    '2:20 Invalid type: Foo',
    '2:34 Non-virtual and non-abstract type cannot be extended: Wrong.A',
    '2:70 Non static method cannot be referenced from a static context: String System.ApexBaseClass.toString()',
    '2:84 Non static method cannot be referenced from a static context: Integer System.ApexBaseClass.hashCode()',
  ),
];
