/** Texts in queries, and queries that do not end. */
import { row, type Row } from '../row.ts';

export const TEXTS: readonly Row[] = [
  row(
    "void go() { List<Account> a = [SELECT Id FROM Account WHERE Name = 'a\\_b\\%']; x = 1; }",
    "2:68 Illegal string literal: Invalid string literal 'a\\_b\\%'. Illegal character sequence \\_' in string literal.",
    '2:79 Variable does not exist: x',
  ),
  row("void go() { List<Account> a = [SELECT Id FROM Account WHERE Name LIKE 'a\\_b\\%']; x = 1; }", '2:82 Variable does not exist: x'),
  row(
    "void go() { List<Account> a = [SELECT Id FROM Account WHERE Name LIKE 'a\\_b\\v']; x = 1; }",
    "2:71 Illegal string literal: Invalid string literal 'a\\_b\\v'. Illegal character sequence \\v' in string literal.",
    '2:82 Variable does not exist: x',
  ),
  row(
    "void go() { List<Account> a = [SELECT Id FROM Account WHERE Name IN ('a', :x, 'a\\vb', 'c\\zd')]; }",
    "2:79 Illegal string literal: Invalid string literal 'a\\vb'. Illegal character sequence \\v' in string literal.",
    "2:87 Illegal string literal: Invalid string literal 'c\\zd'. Illegal character sequence \\z' in string literal.",
    '2:76 Variable does not exist: x',
  ),
  row(
    "void go() { List<Account> a = [SELECT Id FROM Account WHERE (Name = 'a' OR Name IN ('a\\u12b', 'y'))]; x = 1; }",
    "2:85 Illegal string literal: Invalid string literal 'a\\u12b'. Illegal unicode sequence. Less than four hex digits \\a\\u12b' in string literal.",
    '2:103 Variable does not exist: x',
  ),
  row(
    "void go() { Object a = [FIND 'a\\?b' RETURNING Account(Id WHERE Name IN ('a\\vb'))]; x = 1; }",
    "2:30 Illegal string literal: Invalid string literal 'a\\?b'. Illegal character sequence \\?' in string literal.",
    "2:73 Illegal string literal: Invalid string literal 'a\\vb'. Illegal character sequence \\v' in string literal.",
    '2:84 Variable does not exist: x',
  ),
  row(
    'void go() { List<Account> a = [SELECT Id FROM Account USING SCOPE 1 WHERE Id = NULL]; x = 1; }',
    "2:67 Unexpected token '1'.",
    "2:84 Extra ';', at ']'.",
    '2:75 Variable does not exist: Id',
    '2:87 Variable does not exist: x',
  ),
  row(
    'void go() { List<Account> a = [SELECT Id FROM Account USING SCOPE .mine WHERE Id = NULL]; x = 1; }',
    "2:67 Unexpected token '.'.",
    "2:73 Unexpected token 'WHERE'.",
    "2:88 Extra ';', at ']'.",
    '2:79 Variable does not exist: Id',
    '2:91 Variable does not exist: x',
  ),
  row(
    'void go() { String s = [SELECT Id FROM Account WHERE Id = :zz ; x = 1; }',
    "2:63 Missing ']' at ';'",
    '2:60 Variable does not exist: zz',
    '2:65 Variable does not exist: x',
  ),
  row(
    'void go() { undelete [SELECT Id FROM Account WHERE Id = :zz ALL ROWS=; x = 1; }',
    "2:69 Missing ']' at '='",
    "2:70 Unexpected token ';'.",
    '2:22 Expression cannot be assigned',
    '2:72 Variable does not exist: x',
  ),
  row(
    'void go() { [SELECT Id FROM Account WHERE Id = :zz += 1; x = 1; }',
    "2:56 Missing ']' at ';'",
    '2:49 Variable does not exist: zz',
    '2:58 Variable does not exist: x',
  ),
  row(
    'void go() { if ([SELECT Id FROM Account WHERE Id = :zz && true) { x = 1; } }',
    "2:63 Missing ']' at ')'",
    '2:53 Variable does not exist: zz',
    '2:67 Variable does not exist: x',
  ),
  row(
    'void go() { Object o = new List<Account>{ [SELECT Id FROM Account WHERE Id = :zz }; x = 1; }',
    "2:82 Missing ']' at '}'",
    '2:79 Variable does not exist: zz',
    '2:85 Variable does not exist: x',
  ),
  row(
    'void go() { Map<Id, Account> a = new Map<Id, Account>([SELECT Id, Name FROM <Contact Account]); x = 1; }',
    "2:77 Unexpected token '<'.",
    "2:86 Expecting ')' but was: 'Account'",
    "2:93 Expecting ';' but was: ']'",
    '2:78 Variable does not exist: Contact',
    '2:97 Variable does not exist: x',
  ),
  row('void go() { upsert acc true.Id; upsert acc catch.Id; }', '2:20 Variable does not exist: acc', '2:40 Variable does not exist: acc'),
];
