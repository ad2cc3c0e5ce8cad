/** Methods that override one that overrides another: it must say that it is virtual. What overrides wrongly is no method to those below. */
import { row, type Row } from '../row.ts';

export const OVERRIDE_CHAINS: readonly Row[] = [
  row(
    "public class Wrong { public virtual class B { public override String toString() { return ''; } } public class C extends B { public override String toString() { return ''; } } }",
    '1:148 Non-virtual, non-abstract methods cannot be overridden: String Wrong.C.toString()',
  ),
  row(
    "public class Wrong { public virtual class B { public override String toString() { return ''; } public override Integer hashCode() { return 1; } public Boolean equals(Object o) { return true; } } public class C extends B { public override Integer hashCode() { return 1; } public override Boolean equals(Object o) { return true; } public override String toString() { return ''; } } }",
    '1:247 Non-virtual, non-abstract methods cannot be overridden: Integer Wrong.C.hashCode()',
    '1:296 Non-virtual, non-abstract methods cannot be overridden: Boolean Wrong.C.equals(Object)',
    '1:353 Non-virtual, non-abstract methods cannot be overridden: String Wrong.C.toString()',
  ),
  row(
    "public class Wrong { public virtual class B { public String toString() { return ''; } } public class C extends B { public override String toString() { return ''; } } }",
    '1:61 Method must use the override keyword: String Wrong.B.toString()',
  ),
  row(
    "public class Wrong { public virtual class E1Exception extends Exception { public override String getMessage() { return ''; } } public class E2Exception extends E1Exception { public override String getMessage() { return ''; } } }",
    '1:198 Non-virtual, non-abstract methods cannot be overridden: String Wrong.E2Exception.getMessage()',
  ),
  row(
    'public class Wrong { public interface I { void m(); } public virtual class B implements I { public void m() { } } public class C extends B { public override void m() { } } }',
    '1:163 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public class Wrong { public interface I { void m(); } public virtual class B implements I { public override void m() { } } public class C extends B { public override void m() { } } }',
    '1:114 @Override specified for non-overriding method: void Wrong.B.m()',
    '1:76 Class Wrong.B must implement the method: void Wrong.I.m()',
    '1:172 @Override specified for non-overriding method: void Wrong.C.m()',
    '1:137 Class Wrong.C must implement the method: void Wrong.I.m()',
  ),
  row(
    'public class Wrong { public interface I { void m(); } public abstract class B implements I { public abstract void m(); } public abstract class C extends B { public override void m() { } } public class D extends C { public override void m() { } } }',
    '1:237 Non-virtual, non-abstract methods cannot be overridden: void Wrong.D.m()',
  ),
  row(
    'public abstract class Wrong { public virtual void m() { } public abstract class B extends Wrong { public abstract override void m(); } public class C extends B { public override void m() { } } }',
  ),
  row(
    'public virtual class Wrong extends VisualEditor.DynamicPickList { public override VisualEditor.DataRow getDefaultValue() { return null; } public override VisualEditor.DynamicPickListRows getValues() { return null; } public class C extends Wrong { public override VisualEditor.DataRow getDefaultValue() { return null; } } }',
    '1:285 Non-virtual, non-abstract methods cannot be overridden: VisualEditor.DataRow Wrong.C.getDefaultValue()',
  ),
  row(
    'public virtual class Wrong implements Queueable, Comparable { public void execute(QueueableContext c) { } public virtual Integer compareTo(Object o) { return 0; } public class C extends Wrong { public override void execute(QueueableContext c) { } public override Integer compareTo(Object o) { return 1; } } }',
    '1:216 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.execute(System.QueueableContext)',
  ),
  row(
    'public virtual class Wrong { public virtual void m() { } public virtual class B extends Wrong { public override void m() { } } public class C extends B { public override void m() { } } }',
    '1:176 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public virtual class Wrong { public virtual void m() { } public virtual class B extends Wrong { public override void m() { } } public class C extends B { public void m() { } } }',
    '1:167 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public virtual class Wrong { public abstract class A { public abstract void m(); } public virtual class B extends A { public override void m() { } } public class C extends B { public override void m() { } } }',
    '1:198 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public abstract class Wrong { public abstract void m(); public virtual class B extends Wrong { public override void m() { } } public class C extends B { public override void m() { } } }',
    '1:175 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public abstract class Wrong { public abstract void m(); protected virtual void n() { } public virtual class B extends Wrong { public override void m() { } } public class C extends B { public override void m() { super.m(); } protected override void n() { } } }',
    '1:206 Non-virtual, non-abstract methods cannot be overridden: void Wrong.C.m()',
  ),
  row(
    'public class Wrong { public abstract class A { public abstract void m(); } public virtual class B extends A { override void m() { } } public class C extends B { public override void m() { super.m(); } } }',
    '1:125 Cannot reduce the visibility of method: void Wrong.B.m()',
    '1:69 Class Wrong.B must implement the abstract method: void Wrong.A.m()',
    '1:125 override methods require at least one of the following global, public, protected',
    '1:195 Abstract method cannot be called directly: void Wrong.A.m()',
  ),
  row(
    'public class Wrong { public abstract class A { public abstract void m(); } public virtual class B extends A { private void m() { } } public class C extends B { public override void m() { super.m(); } } }',
    '1:124 Method must use the override keyword: void Wrong.B.m()',
    '1:69 Class Wrong.B must implement the abstract method: void Wrong.A.m()',
    '1:194 Abstract method cannot be called directly: void Wrong.A.m()',
  ),
];
