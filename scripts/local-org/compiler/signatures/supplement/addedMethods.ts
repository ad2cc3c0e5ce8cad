/** Methods that the stubs leave out. */
import type { PlatformType } from '../../../language/signatures.ts';
import { MESSAGING_METHODS } from './messagingMembers.ts';
import { method, statics } from './signature.ts';

const verification = ['method', 'Auth.VerificationMethod'] as const;
const level = ['accessLevel', 'System.AccessLevel'] as const;
const query = ['query', 'System.String'] as const;
const binds = ['bindMap', 'System.Map<System.String,System.Object>'] as const;
const code = ['code', 'System.String'] as const;
const filterType = ['filterType', 'reports.ReportFilterType'] as const;
const entityName = ['entityName', 'System.String'] as const;
const type = ['type', 'System.String'] as const;
const version = ['version', 'System.String'] as const;
const identifier = ['identifier', 'System.String'] as const;

const secretOf = (text: string): readonly (readonly [string, string])[] => [
  ['algorithmName', 'System.String'],
  ['secretKey', 'System.Blob'],
  [text, 'System.Blob'],
];

/** Several keys at once. Source: Apex Reference Guide, "Org Class", "Session Class", "Partition Class". */
const keys = [['keys', 'System.Set<System.String>']] as const;
const CACHE_SETS = [
  method('contains', 'System.Map<System.String,System.Boolean>', keys),
  method('get', 'System.Map<System.String,System.Object>', keys),
];
/** Source: Apex Reference Guide, "Org Class", "Session Class", "Partition Class". */
const publishCallback = ['callback', 'System.Object'] as const;
const CACHE_SIZES = [method('getAvgGetSize', 'System.Long'), method('getMaxGetSize', 'System.Long')];
const PARTITION = [
  ...CACHE_SETS,
  ...CACHE_SIZES,
  ...statics(method('validateKeys', undefined, [['isDefault', 'System.Boolean'], ...keys])),
];

/** Source: Apex Reference Guide, "System Class", "Database Class", "Limits Class", "UserManagement Class", "StandardController Class", "PageReference Class". */
export const ADDED_METHODS: Readonly<Record<string, PlatformType['methods']>> = {
  // Source: seen in an org: all exceptions have it, as they have getDmlMessage, and few take it
  'System.Exception': [method('getInaccessibleFields', 'System.Map<System.String,System.Set<System.String>>')],
  ...MESSAGING_METHODS,
  // Source: Apex Reference Guide, "Security Class"
  'System.Security': statics(
    method('stripInaccessible', 'System.SObjectAccessDecision', [
      ['accessCheckType', 'System.AccessType'],
      ['sourceRecords', 'System.List<SObject>'],
      ['enforceRootObjectCRUD', 'System.Boolean'],
      ['permissionSetId', 'System.Id'],
    ]),
  ),
  // called by code that was seen to compile in orgs
  'Schema.DescribeSObjectResult': [method('isSubtype', 'System.Boolean')],
  // Source: Apex Reference Guide, "String Class"
  'System.String': [method('template', 'System.String', [['valueMap', 'System.Map<System.String,System.Object>']])],
  // Source: Apex Reference Guide, "EventBus Class"
  'System.EventBus': statics(
    method('publishWithAccessLevel', 'Database.SaveResult', [['event', 'SObject'], publishCallback, level]),
    method('publishWithAccessLevel', 'System.List<Database.SaveResult>', [['events', 'System.List<SObject>'], publishCallback, level]),
  ),
  'cache.Org': statics(...CACHE_SETS, ...CACHE_SIZES),
  'cache.Partition': PARTITION,
  'cache.Session': statics(...CACHE_SETS, ...CACHE_SIZES),
  // Source: Apex Reference Guide, "Action Class" (Invocable)
  'Invocable.Action': statics(
    method('createCustomAction', 'Invocable.Action', [type, ['namespace', 'System.String'], ['name', 'System.String'], version]),
    method('createStandardAction', 'Invocable.Action', [type, version]),
  ),
  // Source: Apex Reference Guide, "LeadConvert Class", "LeadConvertResult Class"
  'Database.LeadConvert': [
    method('getRelatedPersonAccountId', 'System.Id'),
    method('setRelatedPersonAccountId', undefined, [['relatedPersonAccountId', 'System.Id']]),
    method('getRelatedPersonAccountRecord', 'SObject'),
    method('setRelatedPersonAccountRecord', undefined, [['relatedPersonAccountRecord', 'SObject']]),
  ],
  'Database.LeadConvertResult': [method('getRelatedPersonAccountId', 'System.Id')],
  // Source: Apex Reference Guide, "DeleteResult Class" (DataSource)
  'DataSource.DeleteResult': [
    ...statics(
      method('success', 'DataSource.DeleteResult', [['externalId', 'System.String']]),
      method('failure', 'DataSource.DeleteResult', [
        ['externalId', 'System.String'],
        ['errorMessage', 'System.String'],
      ]),
    ),
    method('equals', 'System.Boolean', [['obj', 'System.Object']]),
    method('hashCode', 'System.Integer'),
  ],
  // Source: what orgs refuse (`Method is not visible`)
  'System.Date': statics({ ...method('today', 'System.Date', [['text', 'System.String']]), isHidden: true }),
  'System.Decimal': [
    { ...method('compareTo', 'System.Integer', [['other', 'System.Decimal']]), isHidden: true },
    // Source: the Apex compiler's front end, as Salesforce's language server ships it
    { ...method('divide', 'System.Decimal', [['divisor', 'System.Decimal']]), isHidden: true },
  ],
  'reports.ReportResults': [{ ...method('setAllData', undefined, [['value', 'System.Boolean']]), isHidden: true }],
  'reports.SummaryValue': [{ ...method('setValue', undefined, [['value', 'System.Object']]), isHidden: true }],
  'Flow.Interview': [
    {
      ...method('setVariableValue', undefined, [
        ['name', 'System.String'],
        ['value', 'System.Object'],
      ]),
      isHidden: true,
    },
  ],
  // Source: Apex Reference Guide, "ZipWriter Class"
  'compression.ZipWriter': [
    method('addEntry', 'compression.ZipEntry', [
      ['name', 'System.String'],
      ['comment', 'System.String'],
      ['modTime', 'System.Datetime'],
      ['method', 'compression.Method'],
      ['data', 'System.Blob'],
    ]),
    method('getEntryNames', 'System.Set<System.String>'),
  ],
  // Source: Apex Reference Guide, "Network Class"
  'System.Network': statics(
    method('createExternalUserAsync', 'System.String', [
      ['user', 'SObject'],
      ['contact', 'SObject'],
      ['account', 'SObject'],
    ]),
    method('createRecordAsync', 'System.String', [
      ['processType', 'System.String'],
      ['mbObject', 'SObject'],
    ]),
  ),
  // what follows was seen to compile in orgs
  'DataWeave.Script': [method('execute', 'DataWeave.Result')],
  'Auth.VerificationException': [
    method('getActivityDescription', 'System.String'),
    method('getPolicy', 'Auth.VerificationPolicy'),
    method('getRetUrl', 'System.String'),
  ],
  'Auth.AuthConfiguration': [method('getEmbeddedLoginEnabled', 'System.Boolean')],
  'Schema.DescribeFieldResult': [method('getDataTranslationEnabled', 'System.Boolean')],
  'wave.Templates': statics(
    method('getSObjects', 'System.List<System.Map<System.String,System.Object>>'),
    method('getSObject', 'System.Map<System.String,System.Object>', [['name', 'System.String']]),
  ),
  'ApexPages.StandardController': [method('reset', undefined), method('getSubject', 'System.SObject')],
  'System.PageReference': [
    method('getRedirectCode', 'System.Integer'),
    method('setRedirectCode', 'System.PageReference', [['redirectCode', 'System.Integer']]),
  ],
  // Source: Apex Reference Guide, "Crypto Class"
  'System.Crypto': statics(
    method('encryptWithManagedIV', 'System.Blob', [...secretOf('clearText'), ['aaData', 'System.Blob']]),
    method('decryptWithManagedIV', 'System.Blob', [...secretOf('IVAndCipherText'), ['aaData', 'System.Blob']]),
  ),
  // Source: Apex Developer Guide, "Mock SOQL Tests for External Objects", example
  'System.Test': statics(
    method('isSoqlStubDefined', 'System.Boolean', [['targetType', 'Schema.SObjectType']]),
    // Source: Apex Reference Guide, "NotificationActionHandler Interface", its example
    method('testNotificationActionHandler', 'Messaging.ActionResult', [
      ['handler', 'Messaging.NotificationActionHandler'],
      ['notification', 'Messaging.ActionableNotification'],
    ]),
  ),
  'System.UserManagement': statics(
    method('initPasswordlessLogin', 'System.String', [['userId', 'System.Id'], verification]),
    method('verifyPasswordlessLogin', 'Auth.VerificationResult', [
      ['userId', 'System.Id'],
      verification,
      identifier,
      code,
      ['startUrl', 'System.String'],
    ]),
    method('initVerificationMethod', 'System.String', [verification]),
    method('initVerificationMethod', 'System.String', [
      verification,
      ['actionName', 'System.String'],
      ['extras', 'System.Map<System.String,System.String>'],
    ]),
    method('verifyVerificationMethod', 'Auth.VerificationResult', [identifier, code, verification]),
    method('initRegisterVerificationMethod', 'System.String', [verification]),
    method('verifyRegisterVerificationMethod', 'System.String', [code, verification]),
  ),
  'System.System': statics(
    method('getQuiddityShortCode', 'System.String', [['quiddity', 'System.Quiddity']]),
    method('isFunctionCallback', 'System.Boolean'),
    method('isRunningElasticCompute', 'System.Boolean'),
    method('purgeOldAsyncJobs', 'System.Integer', [
      ['dt', 'System.Date'],
      ['numOfJobs', 'System.Integer'],
    ]),
  ),
  'System.Database': statics(
    // seen in an org, of which https://github.com/octoberswimmer/aer-dist/issues/407 tells
    method('emptyRecycleBin', 'Database.EmptyRecycleBinResult', [['recordId', 'System.Id']]),
    method('getPaginationCursor', 'Database.PaginationCursor', [query]),
    method('getPaginationCursor', 'Database.PaginationCursor', [query, level]),
    method('getPaginationCursorWithBinds', 'Database.PaginationCursor', [query, binds, level]),
  ),
  'System.Limits': statics(
    ...['ApexCursors', 'ApexPaginationCursors', 'ApexPaginationCursorRows'].flatMap((name) => [
      method(`get${name}`, 'System.Integer'),
      method(`getLimit${name}`, 'System.Integer'),
    ]),
  ),
  // Source: Apex Reference Guide, "ReportFilter Class"
  'reports.ReportFilter': [
    method('getFilterType', 'reports.ReportFilterType'),
    method('setFilterType', undefined, [filterType]),
    method('setFilterType', undefined, [['filterType', 'System.String']]),
    method('getEntityName', 'System.String'),
    method('setEntityName', undefined, [entityName]),
  ],
  // Source: Apex Developer Guide, "Detecting Duplicate Queueable Jobs" (its example gets a builder without `new`)
  'System.QueueableDuplicateSignature': statics(method('Builder', 'System.QueueableDuplicateSignature.Builder')),
};
