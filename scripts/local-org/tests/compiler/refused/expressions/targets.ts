/** What cannot be assigned: behind `?.`, and rows of queries that nobody keeps. */
import { row, type Row } from '../row.ts';

export const TARGETS: readonly Row[] = [
  row("Account b; void m() { b?.Name = 'x'; }", '2:26 Expression cannot be assigned'),
  row("Account b; void m() { b?.Name += 'x'; }", '2:26 Expression cannot be assigned'),
  row("Account b; void m() { b?.Owner.Name = 'x'; }", '2:32 Expression cannot be assigned'),
  row("Account a() { return null; } void m() { a()?.Name = 'x'; }", '2:46 Expression cannot be assigned'),
  row("Account b; void m() { b.Owner?.Name = 'x'; this.b?.Name = 'y'; }", '2:32 Expression cannot be assigned'),
  row("void m() { ([SELECT Id, Name FROM Account LIMIT 1]).Name = 'z'; }", '2:53 Expression cannot be assigned'),
  row('void m() { [SELECT Id, Name FROM Account LIMIT 1].NumberOfEmployees += 1; }', '2:51 Expression cannot be assigned'),
  row('void m() { [SELECT Id, Name FROM Account LIMIT 1].NumberOfEmployees++; }', '2:51 Expression cannot be assigned'),
  row("void m() { [SELECT Id, Name FROM Account LIMIT 1].Owner.Name = 'x'; }", '2:57 Expression cannot be assigned'),
  row("void m() { [SELECT Id, Name FROM Account LIMIT 1]?.Name = 'x'; }", '2:52 Expression cannot be assigned'),
  row("void m() { (true ? [SELECT Id FROM Account] : null).Name = 'z'; }"),
  row('Wrong c; Integer i; void m() { c?.i = 1; c?.c.i = 3; c?.i++; }', '2:35 Expression cannot be assigned'),
  row("Account a() { return null; } Wrong w; void m() { w.a()?.Name = 'x'; }", '2:57 Expression cannot be assigned'),
  row("Account a() { return null; } List<Account> l; void m() { l[0]?.Name = 'x'; }", '2:64 Expression cannot be assigned'),
  row("Account a() { return null; } List<Account> l; void m() { l.get(0)?.Name = 'x'; }", '2:68 Expression cannot be assigned'),
  row("Account a() { return null; } void m() { a()?.Owner.Name = 'x'; }", '2:52 Expression cannot be assigned'),
  row("Account a() { return null; } void m() { this.a()?.Name = 'x'; }", '2:51 Expression cannot be assigned'),
  row("Account a(Integer i) { return null; } void m() { a(1)?.Name = 'x'; }", '2:56 Expression cannot be assigned'),
  row("static Account a(Integer i) { return null; } void m() { Wrong.a(1)?.Name = 'x'; }", '2:69 Expression cannot be assigned'),
  row('Wrong w() { return null; } Integer i; void m() { w()?.i = 1; w()?.w().i = 2; w()?.i++; }', '2:55 Expression cannot be assigned'),
  row(
    "void m() { [SELECT Id FROM Account LIMIT 1].Name = x; y(); ([SELECT Id FROM Account][0]).Name = 'z'; }",
    '2:52 Variable does not exist: x',
    '2:45 Expression cannot be assigned',
    '2:55 Method does not exist or incorrect signature: void y() from the type Wrong',
  ),
];
