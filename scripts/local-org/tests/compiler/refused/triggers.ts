/** Triggers: what their heads say, and what their bodies may. */
import { inferred, row, type Row } from './row.ts';

export const TRIGGERS: readonly Row[] = [
  row('trigger Wrong on Account (before insert, after update, after undelete) { for (Account a : Trigger.new) { a.Name = null; } }'),
  row('trigger Wrong on Account (before insert, before insert) { }', '1:9 Duplicate Trigger Usage: BEFORE INSERT'),
  inferred('trigger Wrong on ApexClass (before insert) { }', '1:9 SObject type does not allow triggers: ApexClass'),
  row('trigger Wrong on Account (before undelete) { }', '1:9 Trigger Usage Before Undelete is not supported'),
  row('trigger Wrong on Account (before insert) { return 1; }', '1:44 Trigger bodies must not return a value'),
  row('trigger Wrong on Account (before insert) { if (Trigger.new.isEmpty()) { return; } }'),
  row('trigger Wrong on Account (before insert) { void go() { } class A { } class B extends A { } Integer x; { Integer x; } go(); }'),
  row(
    'trigger Wrong on Account (before insert) { class A { } Integer i = new A(); void go() { return 1; } zz(); Integer I; }',
    '1:115 Duplicate field: I',
    '1:89 Void method must not return a value',
    '1:64 Illegal assignment from Wrong.A to Integer',
    '1:101 Method does not exist or incorrect signature: void zz() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (before insert) { public Integer x; @AuraEnabled Integer y; virtual void go() { } @InvocableMethod void gone() { } }',
    '1:83 AuraEnabled fields require at least one of the following global, public',
    '1:83 AuraEnabled fields cannot be static',
    '1:99 virtual is not allowed in triggers',
    '1:130 InvocableMethod is not allowed in triggers',
  ),
  row(
    'trigger Wrong on Account (before insert) { return; go(); }',
    '1:52 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row('trigger Wrong on Account (before insert) { if (Trigger.isInsert) { return; } else { return; } Integer i; }'),
  row(
    'trigger Wrong on Account (before insert) { { return; go(); } while (true) { break; go(); } }',
    '1:54 Method does not exist or incorrect signature: void go() from the type Wrong',
    '1:54 Unreachable statement',
    '1:84 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row('trigger Wrong on Nonsense__c (before insert) { go(); }', '1:9 Invalid type: Schema.Nonsense__c'),
  row(
    'trigger Wrong on Account (before undelete, before insert, before insert, before update, before update) { go(); }',
    '1:9 Trigger Usage Before Undelete is not supported',
    '1:9 Duplicate Trigger Usage: BEFORE INSERT',
    '1:9 Duplicate Trigger Usage: BEFORE UPDATE',
  ),
  row(
    'trigger Wrong on Nonsense__c (before undelete, before undelete) { go(); }',
    '1:9 Trigger Usage Before Undelete is not supported',
    '1:9 Duplicate Trigger Usage: BEFORE UNDELETE',
  ),
  row(
    'trigger Wrong on Account () { go(); }',
    "1:27 Unexpected token ')'.",
    '1:31 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (before) { go(); }',
    "1:33 Unexpected token ')'.",
    '1:37 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (before, before) { go(); }',
    "1:33 Unexpected token ','.",
    "1:41 Unexpected token ')'.",
    '1:45 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (insert, after, before insert) { go(); }',
    "1:27 Unexpected token 'insert'.",
    "1:40 Unexpected token ','.",
    '1:59 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (before insert, before WHERE, after insert) { go(); }',
    "1:49 Unexpected token 'WHERE'.",
    '1:72 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row(
    'trigger Wrong on Account (before insert after insert) { go(); }',
    "1:41 Expecting ')' but was: 'after'",
    '1:57 Method does not exist or incorrect signature: void go() from the type Wrong',
  ),
  row('trigger Wrong on (before insert) { go(); }', "1:18 Unexpected token '('.", '1:9 Invalid type: Schema.('),
  // A trigger has a name as a class has; its variables are its fields, and there is no copy of it.
  row('trigger String on Account (before insert) { Nope x; }', '1:9 Identifier name is reserved: String'),
  row('trigger a__b on Account (before insert) { Nope x; class B { Nope y; } }', '1:9 Invalid character in identifier: a__b'),
  row(
    "trigger Wrong on Account (before insert) { Integer n; this.n = 'x'; this.n += 1; if (true) { Integer m; this.m = 1; } Object b = clone(); Object c = this.clone(); toString(); }",
    '1:60 Illegal assignment from String to Integer',
    '1:110 Variable does not exist: m',
    '1:130 Method does not exist or incorrect signature: void clone() from the type Wrong',
    '1:155 Method does not exist or incorrect signature: void clone() from the type Wrong',
  ),
  // Before a variable has a value, nobody may read it, but methods may be asked of it.
  row(
    'trigger Wrong on Account (before insert) { for (Account a : Trigger.new) { b.add(a.Name); c.foo(); Object e = b; d.e(); } List<String> b; Account c; Nope d; }',
    '1:93 Method does not exist or incorrect signature: void foo() from the type Account',
    '1:111 Illegal forward reference: b',
    '1:114 Variable does not exist: d',
    '1:150 Invalid type: Nope',
  ),
  row(
    "trigger Wrong on Account (before insert) { List<Account> changed = new List<Account>(); Integer changed = 0; foo(later.Parent.y()); foo(later.Name); later.Parent.y(); later.Name = 'x'; Account later; }",
    '1:97 Duplicate field: changed',
    '1:97 Illegal assignment from Integer to List<Account>',
    '1:127 Method does not exist or incorrect signature: void y() from the type Account',
    '1:137 Illegal forward reference: later',
    '1:163 Method does not exist or incorrect signature: void y() from the type Account',
    '1:168 Illegal forward reference: later',
  ),
  row(
    'trigger Wrong on Account (before insert) { Integer a; @Nope Integer b; Integer a; private private Integer c; void f(Integer x, Integer x) { } class Q { Integer z, z; } void f(Integer y, Integer z) { } }',
    '1:164 Duplicate field: z',
    '1:80 Duplicate field: a',
    '1:174 Method already defined: f void Wrong.f(Integer, Integer) from the type Wrong',
    '1:107 Duplicate modifier: private',
    '1:136 Duplicate variable: x',
    '1:55 Annotation does not exist: Nope',
  ),
];
