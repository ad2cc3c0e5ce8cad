/** Types of the platform that leave or enter Apex, or do not. */
import { row, type Row } from '../row.ts';

export const EXPOSED_TYPES: readonly Row[] = [
  row(
    '@AuraEnabled public static List<Database.Error> a(PageReference p, Database.SaveResult s, Map<String, Schema.SObjectField> f, Set<String> st) { return null; }',
    '2:49 AuraEnabled methods do not support parameter type of System.PageReference',
    '2:49 AuraEnabled methods do not support parameter type of Database.SaveResult',
    '2:49 AuraEnabled methods do not support parameter type of Map<String,Schema.SObjectField>',
    '2:49 AuraEnabled methods do not support parameter type of Set<String>',
    '2:49 AuraEnabled methods do not support return type of List<Database.Error>',
  ),
  row(
    '@InvocableMethod public static void a(List<Database.SaveResult> t) { }',
    '2:37 InvocableMethod methods do not support parameter type of List<Database.SaveResult>',
  ),
  row(
    '@InvocableVariable public List<Database.Error> a; @InvocableVariable public Schema.SObjectField b; @InvocableVariable public PageReference c;',
    '2:48 InvocableVariable fields do not support type of List<Database.Error>',
    '2:97 InvocableVariable fields do not support type of Schema.SObjectField',
    '2:140 InvocableVariable fields do not support type of System.PageReference',
  ),
  row(
    '@RemoteAction public static void a(PageReference p, List<Exception> c, Map<String, Database.Error> e, Set<PageReference> g, Exception x, Schema.SObjectField f) { }',
    '2:34 RemoteAction methods do not support parameter type of System.PageReference',
    '2:34 RemoteAction methods do not support parameter type of Exception',
    '2:34 RemoteAction methods do not support parameter type of Schema.SObjectField',
  ),
  row(
    'global class Wrong { webservice static Database.UpsertResult a(PageReference p, Comparable c, List<Schedulable> e, Set<Foo> o, Schema.SObjectField f) { return null; } }',
    '1:62 webService methods do not support parameter type of System.PageReference',
    '1:62 webService methods do not support parameter type of System.Comparable',
    '1:62 webService methods do not support parameter type of List<System.Schedulable>',
    '1:62 webService methods do not support parameter type of Set<Foo>',
    '1:62 webService methods do not support parameter type of Schema.SObjectField',
    '1:62 webService methods do not support return type of Database.UpsertResult',
    '1:125 Invalid type: Foo',
  ),
  row(
    'global class Wrong { webservice static Foo a(Integer x, Set<String> y) { return null; } webservice static List<Foo> b(Set<String> y) { return null; } }',
    '1:44 Invalid type: Foo',
    '1:117 Invalid type: Foo',
  ),
];
