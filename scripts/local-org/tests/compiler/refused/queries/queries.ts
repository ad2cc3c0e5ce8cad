/**
 * Conditions of static SOQL and SOSL on fields that cannot be compared so. The words are those of orgs; where a list or a class is bound, they rest on public reports.
 * Where the error is of what is bound, the place is ours. Source: `scripts/local-org/data/schema/comparable.ts`.
 */
import { inferred, row, shown, type Row } from '../row.ts';

const wrong = (field: string, type: string, isQuoted = false): string =>
  `value of filter criterion for field '${field}' must be of type ${type} and should ${isQuoted ? '' : 'not '}be enclosed in quotes`;
const bound = (type: string, column: string): string => `Invalid bind expression type of ${type} for column of type ${column}`;

export const QUERIES: readonly Row[] = [
  inferred('Object go(List<Account> b) { return Database.getQueryLocator(b); }', '2:37 Argument must be an inline query'),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE NumberOfEmployees = '5'];",
    shown('2:12', "SELECT Id FROM Account WHERE NumberOfEmployees = '5'", 30, wrong('NumberOfEmployees', 'int')),
  ),
  inferred(
    'Object a = [SELECT Id FROM Account WHERE Name = 5 OR Name = true];',
    shown('2:12', 'SELECT Id FROM Account WHERE Name = 5 OR Name = true', 31, wrong('Name', 'string', true)),
  ),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE IsDeleted IN ('x')];",
    shown('2:12', "SELECT Id FROM Account WHERE IsDeleted IN ('x')", 30, wrong('IsDeleted', 'boolean')),
  ),
  inferred(
    'Object a = [SELECT Id FROM Contact WHERE Account.CreatedDate > 2020-01-01];',
    shown('2:12', 'SELECT Id FROM Contact WHERE Account.CreatedDate > 2020-01-01', 30, wrong('CreatedDate', 'dateTime')),
  ),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE NumberOfEmployees LIKE '5%'];",
    shown('2:12', "SELECT Id FROM Account WHERE NumberOfEmployees LIKE '5%'", 30, 'invalid operator on integer field'),
  ),
  row(
    "Object a = [SELECT Id FROM Account WHERE Description = 'x'];",
    shown('2:12', "SELECT Id FROM Account WHERE Description = 'x'", 30, "field 'Description' can not be filtered in a query call"),
  ),
  inferred('Object go(Integer b) { return [SELECT Id FROM Account WHERE Name = :b]; }', `2:68 ${bound('Integer', 'String')}`),
  inferred('Object go(String b) { return [SELECT Id FROM Account WHERE CreatedDate > :b]; }', `2:74 ${bound('String', 'Datetime')}`),
  inferred('Object go(List<Integer> b) { return [SELECT Id FROM Account WHERE Id IN :b]; }', `2:73 ${bound('Integer', 'Id')}`),
  inferred(
    'Object go(List<Decimal> b) { return [SELECT Id FROM Account WHERE AnnualRevenue > :b]; }',
    `2:83 ${bound('List<Decimal>', 'Decimal')}`,
  ),
  inferred('Object go(Map<Id, Account> b) { return [SELECT Id FROM Account WHERE Id IN :b]; }', `2:76 ${bound('Map<Id,Account>', 'Id')}`),
  inferred('Object go(List<Object> b) { return [SELECT Id FROM Account WHERE Name IN :b]; }', `2:74 ${bound('ANY', 'String')}`),
  inferred('Object go(Wrong b) { return [SELECT Id FROM Account WHERE Id = :b]; }', `2:64 ${bound('APEX_OBJECT', 'Id')}`),
  inferred('Object go(Account b) { return [SELECT Id FROM Account WHERE Name = :b]; }', `2:68 ${bound('SOBJECT:Account', 'String')}`),
  inferred(
    'Object go(Date b) { return [SELECT Id, (SELECT Id FROM Contacts WHERE LastName = :b) FROM Account]; }',
    `2:82 ${bound('Date', 'String')}`,
  ),
  inferred(
    'Object go(Boolean b) { return [SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Email = :b)]; }',
    `2:112 ${bound('Boolean', 'String')}`,
  ),
  inferred("Object go(Long b) { return [FIND 'x' RETURNING Account(Id WHERE Name = :b)]; }", `2:72 ${bound('Long', 'String')}`),
  inferred(
    'Object a = [SELECT MAX(CreatedDate) FROM Account LIMIT 1];',
    '2:12 Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
  ),
  row('Object a = [SELECT COUNT() FROM Account LIMIT 1]; Object b = [SELECT Name, MAX(CreatedDate) FROM Account GROUP BY Name LIMIT 5];'),
  inferred(
    'Object a = [SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact];',
    "2:12 TYPEOF operand 'Account' is not a polymorphic relationship field",
  ),
  inferred(
    'Object a = [SELECT TYPEOF What WHEN Account THEN Name WHEN Account THEN Phone END FROM Task];',
    '2:12 WHEN clause operand [Account] is not unique',
  ),
  inferred(
    'Object a = [SELECT TYPEOF Subject WHEN Account THEN Name END FROM Task];',
    "2:12 No such relation 'Subject' on entity 'Task'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
  ),
  inferred(
    'Object a = [SELECT (SELECT Id FROM Contacts), (SELECT Id FROM Contacts) FROM Account];',
    shown(
      '2:12',
      'FROM Contacts), (SELECT Id FROM Contacts) FROM Account',
      51,
      'Cannot follow the same aggregate relationship twice: Contacts',
      33,
    ),
  ),
  inferred(
    'Object a = [SELECT (SELECT Id FROM Contacts LIMIT 1 OFFSET 1) FROM Account];',
    '2:12 SOQL OFFSET clause may not appear in a sub-query where the parent query retrieves more than one record',
  ),
  row('Object a = [SELECT (SELECT Id FROM Contacts LIMIT 1 OFFSET 1) FROM Account LIMIT 1];'),
  inferred('Object a = [SELECT Id FROM Account OFFSET -1];', '2:43 SOQL offset must be a non-negative value'),
  inferred('Object a = [SELECT Id FROM Account LIMIT -1];', '2:42 Limit must be a non-negative value'),
  inferred(
    'Object a = [SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account];',
    shown(
      '2:12',
      'SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name',
      8,
      'cannot query foreign key relationships more than 5 levels away from the root SObject',
    ),
  ),
  inferred(
    'Object a = [SELECT TYPEOF What WHEN Account THEN Nope, Name WHEN Nope THEN Id ELSE Name END FROM Task];',
    "2:12 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    shown(
      '2:12',
      'WHEN Account THEN Nope, Name WHEN Nope THEN Id ELSE Name END FROM',
      54,
      "sObject type 'Nope' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.",
      35,
    ),
  ),
  row(
    'Object a = [SELECT TYPEOF What WHEN Account THEN Phone, Owner.Name ELSE Name END, TYPEOF Owner WHEN User THEN Email END FROM Task];',
  ),
  row(
    "Object a = [FIND 'x' RETURNING Account(Nope)];",
    shown(
      '2:12',
      "FIND 'x' RETURNING Account(Nope)",
      28,
      "No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    ),
  ),
  row(
    'Object go(Id a, List<Account> b, Set<String> c) { return [SELECT Id FROM Account WHERE Name = :a AND Id IN :b AND Id = :c AND ParentId != :b[0].Id AND Id = :b[0] AND Name LIKE :c]; }',
  ),
  row(
    'Object go(Integer a, Double b, Long c, Decimal d) { return [SELECT Id FROM Account WHERE AnnualRevenue = :a AND NumberOfEmployees IN (:b, :c) AND AnnualRevenue > :d]; }',
  ),
  row(
    'Object go(Date a, Datetime b) { return [SELECT Id FROM Opportunity WHERE CreatedDate > :a AND CloseDate < :b AND CloseDate = TODAY AND CreatedDate >= :b]; }',
  ),
  row(
    "enum Kind { A } Object go(Kind a) { return [SELECT Id FROM Account WHERE Name = :null AND Type = 'x' AND Industry = :a AND IsDeleted = false]; }",
  ),
  row('void go() { Account a = [SELECT Id FROM Account.x.y]; }', '2:25 Invalid type: Schema.y'),
];
