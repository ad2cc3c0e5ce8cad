/** Apex code, its tests, jobs and logs. Source: Object Reference for the Salesforce Platform and Tooling API, each object's page. */
import type { FactTable } from './facts.ts';

export const CODE: FactTable = {
  ApexClass: {
    prefix: '01p',
    plural: 'Apex Classes',
    isSetup: true,
    isReadOnly: true,
    fields: {
      Name: 'text(255)!',
      Body: 'longtext(1000000)',
      Status: 'picklist: Inactive|Active|Deleted',
      ApiVersion: 'number(18,1)',
      LengthWithoutComments: 'int',
      NamespacePrefix: 'text(15)',
      IsValid: 'bool',
    },
  },
  ApexTrigger: {
    prefix: '01q',
    isSetup: true,
    isReadOnly: true,
    fields: {
      Name: 'text(255)!',
      TableEnumOrId: 'picklist',
      Status: 'picklist: Inactive|Active|Deleted',
      Body: 'longtext(1000000)',
      ApiVersion: 'number(18,1)',
    },
  },
  ApexPage: { prefix: '066', isSetup: true, isReadOnly: true },
  ApexLog: { prefix: '07L', nameField: 'Id', isReadOnly: true },
  AsyncApexJob: {
    prefix: '707',
    nameField: 'Id',
    isReadOnly: true,
    plural: 'Apex Jobs',
    fields: {
      Status: 'picklist: Queued|Preparing|Processing|Completed|Failed|Aborted|Holding',
      JobType: 'picklist: Future|BatchApex|Queueable|ScheduledApex|TestRequest',
      ExtendedStatus: 'longtext(1000)',
      JobItemsProcessed: 'int',
      TotalJobItems: 'int',
      NumberOfErrors: 'int',
      MethodName: 'text(255)',
    },
  },
  ApexTestRunResult: {
    prefix: '05m',
    nameField: 'Id',
    isReadOnly: true,
    fields: { Status: 'picklist: Queued|Preparing|Processing|Aborted|Completed|Failed', StartTime: 'datetime', EndTime: 'datetime' },
  },
  ApexTestQueueItem: {
    prefix: '709',
    nameField: 'Id',
    fields: { ApexClassId: 'ref!+', Status: 'picklist: Holding|Queued|Preparing|Processing|Aborted|Completed|Failed' },
  },
  ApexTestResult: {
    prefix: '07M',
    nameField: 'Id',
    isReadOnly: true,
    fields: { Outcome: 'picklist: Pass|Fail|CompileFail|Skip', Message: 'longtext(4000)', StackTrace: 'longtext(4000)', RunTime: 'int' },
  },
  ApexTestSuite: { prefix: '05F', nameField: 'TestSuiteName', isSetup: true, fields: { TestSuiteName: 'text(255)!u' } },
  TestSuiteMembership: { prefix: '0Hd', nameField: 'Id', isSetup: true, fields: { ApexTestSuiteId: 'ref!', ApexClassId: 'ref!' } },
  FlexQueueItem: { prefix: '06i', nameField: 'Id', isReadOnly: true },
  CronTrigger: {
    prefix: '08e',
    nameField: 'Id',
    isReadOnly: true,
    fields: { CronExpression: 'text(255)', State: 'picklist', TimesTriggered: 'int' },
  },
  CronJobDetail: { prefix: '08a', isReadOnly: true, fields: { Name: 'text(255)!', JobType: 'picklist' } },
  AsyncOperationLog: { prefix: '6A0', nameField: 'Id', isReadOnly: true },
  BackgroundOperation: { prefix: '08P', isReadOnly: true },
};
