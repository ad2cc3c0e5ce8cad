/**
 * Errors that show a part of the query. The caret counts blanks behind commas and around comparisons that the part does not have.
 * Source: recorded results of an org; of the places, reports of deployments.
 */
import { noSuchColumn, notSupported, notUnderstood } from '../../../../compiler/syntax/queryWords.ts';
import { row, shown, type Row } from '../row.ts';

export const EXCERPTS: readonly Row[] = [
  row(
    'Object a = [SELECT Id,Account.NoSuchField__c FROM Contact WHERE Id=null];',
    shown('2:12', 'SELECT Id,Account.NoSuchField__c FROM Contact', 12, noSuchColumn('NoSuchField__c', 'Account')),
  ),
  row(
    'Object a = [SELECT Id,NoSuchParent__r.Name FROM Contact WHERE Id=null];',
    shown('2:12', 'SELECT Id,NoSuchParent__r.Name FROM Contact', 12, notUnderstood('NoSuchParent__r', 'field path')),
  ),
  row(
    'Object a = [SELECT Id,(SELECT Id FROM NoSuchChildren__r) FROM Account WHERE Id=null];',
    shown(
      '2:12',
      'SELECT Id,(SELECT Id FROM NoSuchChildren__r) FROM Account WHERE',
      28,
      notUnderstood('NoSuchChildren__r', 'FROM part of query call'),
    ),
  ),
  row(
    'Object a = [SELECT Id,(SELECT NoSuchField__c FROM Contacts) FROM Account WHERE Id=null];',
    shown('2:12', 'SELECT Id,(SELECT NoSuchField__c FROM Contacts) FROM', 20, noSuchColumn('NoSuchField__c', 'Contact')),
  ),
  row(
    'Object a = [SELECT Id,(SELECT Id FROM Contacts),(SELECT Id FROM Contacts) FROM Account WHERE Id=null];',
    shown(
      '2:12',
      'FROM Contacts),(SELECT Id FROM Contacts) FROM Account WHERE Id=null',
      55,
      'Cannot follow the same aggregate relationship twice: Contacts',
      34,
    ),
  ),
  row(
    'Object a = [SELECT Id,TYPEOF What WHEN NoSuchType__c THEN Name END FROM Task WHERE Id=null];',
    shown('2:12', 'SELECT Id,TYPEOF What WHEN NoSuchType__c THEN Name END FROM', 29, notSupported('NoSuchType__c')),
  ),
  row(
    'Object a = [SELECT Id,Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account WHERE Id=null];',
    shown(
      '2:12',
      'SELECT Id,Parent.Parent.Parent.Parent.Parent.Parent.Name',
      12,
      'cannot query foreign key relationships more than 5 levels away from the root SObject',
    ),
  ),
  row(
    'Object a = [SELECT SUM(Name) v FROM Account WHERE Id=null];',
    shown('2:12', 'SELECT SUM(Name) v FROM Account WHERE Id=null', 12, 'field Name does not support aggregate operator SUM'),
  ),
  row(
    'Object a = [SELECT AVG(Birthdate) v FROM Contact WHERE Id=null];',
    shown('2:12', 'SELECT AVG(Birthdate) v FROM Contact WHERE', 12, 'field Birthdate does not support aggregate operator AVG'),
  ),
  row(
    'Object a = [SELECT BillingCity,COUNT(Id) v FROM Account WHERE Id=null GROUP BY BillingCity HAVING v>1];',
    shown('2:12', 'GROUP BY BillingCity HAVING v>1', 90, noSuchColumn('v', 'Account'), 32),
  ),
  row(
    "Object a = [FIND 'a35' RETURNING Account(NoSuchA35Field__c WHERE Id=null)];",
    shown('2:12', "FIND 'a35' RETURNING Account(NoSuchA35Field__c WHERE Id=null)", 30, noSuchColumn('NoSuchA35Field__c', 'Account')),
  ),
  row(
    'Object a = [SELECT Id, Name, Title, Phone, Email, Picture__c FROM Contact WHERE Picture__c != null];',
    shown('2:12', 'Id, Name, Title, Phone, Email, Picture__c FROM Contact WHERE Picture__c', 39, noSuchColumn('Picture__c', 'Contact'), 32),
  ),
];
