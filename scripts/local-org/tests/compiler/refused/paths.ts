/** Names and dotted names, and the objects of queries. */
import { row, type Row } from './row.ts';

export const PATHS: readonly Row[] = [
  row(
    'static String s; void a() { Wrong.t.length(); Wrong.u = 1; Object o = Wrong.v; Wrong.w.x.y(); Wrong.s.t = 1; }',
    '2:29 Variable does not exist: Wrong.t',
    '2:53 Variable does not exist: u',
    '2:77 Variable does not exist: v',
    '2:80 Variable does not exist: Wrong.w.x',
    '2:103 Variable does not exist: t',
  ),
  row(
    "enum K { A } void a() { Object o = K.B; o = K.A.B; o = StatusCode.NOPE.x; Database.nope.add('x'); o = Trigger.nope; }",
    '2:38 Variable does not exist: B',
    '2:49 Variable does not exist: B',
    '2:56 Variable does not exist: StatusCode.NOPE',
    '2:75 Variable does not exist: Database.nope',
    '2:103 Variable does not exist: nope',
  ),
  row(
    "static final String S; Wrong() { S = 'a'; } static { S = 'b'; } { S = 'c'; }",
    '2:34 Final members can only be assigned in their declaration, init blocks, or constructors: S',
  ),
  row(
    "final String s; static final String T = 'a'; Wrong() { s = 'a'; this.s = 'b'; T = 'c'; } void go() { s = 'a'; T = 'b'; } { s = 'd'; } static { T = 'e'; } static void x() { new Wrong().s = 'a'; s = 'b'; }",
    '2:79 Final members can only be assigned in their declaration, init blocks, or constructors: T',
    '2:102 Final members can only be assigned in their declaration, init blocks, or constructors: s',
    '2:111 Final members can only be assigned in their declaration, init blocks, or constructors: T',
    '2:185 Final members can only be assigned in their declaration, init blocks, or constructors: s',
    '2:194 Variable does not exist: s',
  ),
  row(
    'void a() { Object o = [SELECT Id FROM Nope]; for (Account a : [SELECT Id FROM Nope__c]) { } List<Account> l = [SELECT Id FROM Nope]; Integer i = [SELECT COUNT() FROM Nope]; }',
    '2:23 Invalid type: Schema.Nope',
    '2:63 Invalid type: Schema.Nope__c',
    '2:111 Invalid type: Schema.Nope',
    '2:146 Invalid type: Schema.Nope',
  ),
  row(
    'void a(Account a) { Object o = a.Name.nope; a.Parent.Name.nope = 1; o = a.Name.length(); }',
    '2:34 A non foreign key field cannot be referenced in a path expression: Name',
    '2:54 A non foreign key field cannot be referenced in a path expression: Name',
  ),
  row(
    "void a(List<String> l) { Object o = l[null]; l[null] = 'a'; o = l[0]; }",
    '2:37 List index must be of type Integer: NULL',
    '2:46 List index must be of type Integer: NULL',
  ),
];
