/** Clauses and functions of static SOQL that an org does not take. Source: SOQL and SOSL Reference, "USING SCOPE" and "Location-Based SOQL Queries"; the words are ours. */
import { inferred, row, shown, type Row } from '../row.ts';

export const CLAUSES: readonly Row[] = [
  row('Object a = [SELECT FIELDS(STANDARD) FROM Account WHERE Id = null GROUP BY Id].size();'),
  row('Object a = [SELECT Description, COUNT(Id) v FROM Account GROUP BY Description];'),
  inferred('Object a = [SELECT Id FROM Account USING SCOPE Queue];', '2:12 Unsupported scope: Queue'),
  row('Object a = [SELECT Id FROM Account USING SCOPE My_Territory];'),
  inferred(
    'Object go() { return [SELECT Id FROM Account WITH UserId = :nobody]; }',
    '2:61 Variable does not exist: nobody',
    '2:22 WITH UserId = :nobody is not supported in a query of Account',
  ),
  inferred("Object a = [SELECT Id FROM Account WITH Name = 'x'];", "2:12 WITH Name = 'x' is not supported in a query of Account"),
  row('Object a = [SELECT Id FROM Account WITH DATA CATEGORY Places__c AT Europe__c];'),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'ft') < 5];",
    "2:12 The unit of DISTANCE is 'mi' or 'km': ft",
  ),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'mi') <= 5];",
    '2:12 The DISTANCE function can only be compared with < and >',
  ),
  inferred(
    "Object go(String b) { return [SELECT Id FROM Account ORDER BY DISTANCE(BillingAddress, :b, 'mi')]; }",
    '2:88 Invalid bind expression type of String for column of type Location',
  ),
  row(
    "Object go(Location b, Decimal c) { return [SELECT DISTANCE(BillingAddress, :b, 'mi') far FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(:c, -1.5), 'km') < :c]; }",
  ),
  inferred('Object a = [SELECT Id, Id FROM Account];', '2:12 duplicate field selected: Id'),
  inferred('Object a = [SELECT Industry, toLabel(Industry) FROM Account];', '2:12 duplicate field selected: Industry'),
  row('Object a = [SELECT Industry, toLabel(Industry) shown FROM Account];'),
  inferred('Object a = [SELECT Name n FROM Account];', '2:12 only aggregate expressions use field aliasing'),
  row(
    'Object a = [SELECT AVG(CreatedDate) FROM Account];',
    shown('2:12', 'SELECT AVG(CreatedDate) FROM Account', 12, 'field CreatedDate does not support aggregate operator AVG'),
  ),
  inferred('Object a = [SELECT Name, COUNT(Name) FROM Account GROUP BY Name];', '2:12 Grouped field should not be aggregated: Name'),
  row('void go(Account a) { Contact c = a.Contacts; SObject s = a.Contacts; }'),
  inferred('Object a = [SELECT Name, COUNT(Id) FROM Account];', '2:12 Field must be grouped or aggregated: Name'),
  inferred(
    "Object go(String b) { return [SELECT Industry FROM Account WHERE Name = :b GROUP BY Industry HAVING Name = 'x']; }",
    '2:30 Field must be grouped or aggregated: Name',
  ),
  inferred(
    'Object a = [SELECT COUNT(Id) FROM Account GROUP BY ROLLUP(Industry, Type, Rating, Ownership)];',
    '2:12 At most 3 fields can be in GROUP BY ROLLUP and GROUP BY CUBE',
  ),
  inferred(
    'Object go(Integer b) { return [SELECT Id, (SELECT Id FROM Contacts ORDER BY Description LIMIT :b) FROM Account LIMIT :b]; }',
    "2:31 field 'Description' can not be sorted in a query call",
  ),
  inferred(
    'Object a = [SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Contact)];',
    "2:12 The selected field 'Id' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type",
  ),
  row(
    'Object go(Integer b, Id c, List<String> d) { return [SELECT Id, (SELECT Id FROM Contacts LIMIT :b) FROM Account WHERE Id = :c AND Industry IN :d AND CreatedDate > YESTERDAY LIMIT :b OFFSET :b]; }',
  ),
  inferred(
    'Object a = [SELECT COUNT(IsDeleted) FROM Account];',
    shown('2:12', 'SELECT COUNT(IsDeleted) FROM Account', 14, 'field IsDeleted does not support aggregate operator COUNT'),
  ),
  inferred(
    'Object a = [SELECT DAY_ONLY(CloseDate), COUNT(Id) FROM Opportunity GROUP BY DAY_ONLY(CloseDate)];',
    '2:12 field CloseDate does not support the date function DAY_ONLY',
  ),
  inferred(
    'Object a = [SELECT Id FROM Opportunity WHERE CALENDAR_YEAR(Name) = 2020];',
    '2:12 field Name does not support the date function CALENDAR_YEAR',
  ),
  inferred('Object a = [SELECT Id FROM Account WHERE COUNT(Id) > 1];', '2:12 Aggregate functions belong in HAVING, not in WHERE'),
  row(
    'Object a = [SELECT Industry, COUNT(Id) total FROM Account GROUP BY Industry HAVING total > 1];',
    shown(
      '2:12',
      'Account GROUP BY Industry HAVING total > 1',
      72,
      "No such column 'total' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
      34,
    ),
  ),
  inferred('Object go(String b) { return [SELECT Id FROM Account LIMIT :b]; }', '2:60 Limit expression must be of type Integer'),
  inferred('Object go(Decimal b) { return [SELECT Id FROM Account OFFSET :b]; }', '2:62 Offset expression must be of type Integer'),
  inferred(
    'Object a = [SELECT Id FROM Opportunity WHERE Name = TODAY];',
    shown(
      '2:12',
      'SELECT Id FROM Opportunity WHERE Name = TODAY',
      34,
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    ),
  ),
  inferred(
    'Object a = [SELECT Id FROM Opportunity WHERE Amount > TODAY];',
    shown(
      '2:12',
      'SELECT Id FROM Opportunity WHERE Amount > TODAY',
      34,
      "value of filter criterion for field 'Amount' must be of type double and should not be enclosed in quotes",
    ),
  ),
  row(
    'Object a = [SELECT Id FROM Opportunity WHERE CALENDAR_YEAR(convertTimezone(CreatedDate)) = 2020 AND HOUR_IN_DAY(CreatedDate) > 5 AND DAY_ONLY(CreatedDate) = TODAY AND Amount > USD5 AND IsWon = true AND CloseDate IN (TODAY, 2020-01-01)];',
  ),
  inferred('Object a = [SELECT Name FROM Account ORDER BY COUNT(Id)];', '2:12 Field must be grouped or aggregated: Name'),
  inferred(
    "Object a = [FIND 'x' RETURNING Contact, Account(Id ORDER BY Description)];",
    "2:12 field 'Description' can not be sorted in a query call",
  ),
  inferred("Object a = [FIND 'x' RETURNING Account(Id, Name, name)];", '2:12 duplicate field selected: name'),
  row(
    'Object go(String b) { return [FIND :b IN NAME FIELDS RETURNING Account(Id, toLabel(Industry) WHERE Name LIKE :b ORDER BY Name LIMIT 5), Contact]; }',
  ),
  inferred(
    'Object go(String b) { return [SELECT Id FROM Account WHERE Name IN :b OR Name NOT IN :b]; }',
    '2:68 IN operator must be used with an iterable expression',
    '2:86 IN operator must be used with an iterable expression',
  ),
  inferred(
    'Object go(Set<Id> b) { return [SELECT Id FROM Account WHERE Id IN (:b)]; }',
    '2:68 Invalid bind expression type of Set<Id> for column of type Id',
  ),
  row('Object go(String b, Object c, Set<Id> d) { return [SELECT Id FROM Account WHERE Name IN (:b) AND Id IN :d AND ParentId = :d]; }'),
  inferred(
    'Object a = [SELECT Id FROM Account WHERE OwnerId = 5];',
    shown(
      '2:12',
      'SELECT Id FROM Account WHERE OwnerId = 5',
      30,
      "value of filter criterion for field 'OwnerId' must be of type string and should be enclosed in quotes",
    ),
  ),
  inferred(
    "Object a = [SELECT Id FROM Account ORDER BY DISTANCE(Name, GEOLOCATION(1, 1), 'km')];",
    '2:12 field Name is no location: it has no DISTANCE',
  ),
  inferred(
    'Object a = [SELECT Id FROM Account WHERE Id IN (SELECT Account.ParentId FROM Contact)];',
    "2:12 Semi join sub-selects can only query id fields, cannot use: 'Account.ParentId'",
  ),
  row(
    'Object a = [SELECT Id FROM Account WHERE Id IN (SELECT c.AccountId FROM Contact c) AND Id NOT IN (SELECT Case.AccountId FROM Case)];',
  ),
  inferred(
    'Object a = [SELECT CALENDAR_YEAR(CreatedDate) FROM Account GROUP BY CALENDAR_MONTH(CreatedDate)];',
    '2:12 Field must be grouped or aggregated: CALENDAR_YEAR(CreatedDate)',
  ),
  inferred(
    'Object a = [SELECT Id FROM Account WHERE CALENDAR_YEAR(CreatedDate) = TODAY];',
    "2:12 value of filter criterion for field 'CreatedDate' must be of type int and should not be enclosed in quotes",
  ),
  inferred('Object a = [SELECT Id FROM Account WHERE convertCurrency(AnnualRevenue) > 5];', '2:12 convertCurrency cannot be used in WHERE'),
];
