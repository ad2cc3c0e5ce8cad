/** Clauses and functions of static SOQL that an org does not take. Source: SOQL and SOSL Reference, "USING SCOPE" and "Location-Based SOQL Queries"; the words are ours. */
import { inferred, row, type Row } from './row.ts';

export const QUERY_CLAUSES: readonly Row[] = [
  inferred('Object a = [SELECT Id FROM Account USING SCOPE Queue];', '2:13 Unsupported scope: Queue'),
  row('Object a = [SELECT Id FROM Account USING SCOPE My_Territory];'),
  inferred(
    'Object go() { return [SELECT Id FROM Account WITH UserId = :nobody]; }',
    '2:61 Variable does not exist: nobody',
    '2:23 WITH UserId = :nobody is not supported in a query of Account',
  ),
  inferred("Object a = [SELECT Id FROM Account WITH Name = 'x'];", "2:13 WITH Name = 'x' is not supported in a query of Account"),
  row('Object a = [SELECT Id FROM Account WITH DATA CATEGORY Places__c AT Europe__c];'),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'ft') < 5];",
    "2:42 The unit of DISTANCE is 'mi' or 'km': ft",
  ),
  inferred(
    "Object a = [SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'mi') <= 5];",
    '2:42 The DISTANCE function can only be compared with < and >',
  ),
  inferred(
    "Object go(String b) { return [SELECT Id FROM Account ORDER BY DISTANCE(BillingAddress, :b, 'mi')]; }",
    '2:88 Invalid bind expression type of String for column of type Location',
  ),
  row(
    "Object go(Location b, Decimal c) { return [SELECT DISTANCE(BillingAddress, :b, 'mi') far FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(:c, -1.5), 'km') < :c]; }",
  ),
];
