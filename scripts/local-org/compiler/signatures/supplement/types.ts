/** Types that the stubs leave out. */
import type { PlatformType } from '../../../language/signatures.ts';
import { CART_TYPES } from './carts.ts';
import { COMMERCE_TYPES } from './commerce.ts';
import { CONNECT_COMMERCE_TYPES } from './connectCommerce.ts';
import { RETIRED_INPUTS } from './retiredInputs.ts';
import { SERVICE_TYPES } from './services.ts';
import { SOCIAL_TYPES } from './social.ts';
import { STORE_SERVICES } from './storeServices.ts';
import { classOf, exceptionOf, fieldsOf, interfaceOf, method, typed } from './signature.ts';

const page = [
  ['start', 'System.Integer'],
  ['pageSize', 'System.Integer'],
] as const;

/** Source: Apex Reference Guide, "PaginationCursor Class", "CursorFetchResult Class". */
const CURSORS = [
  classOf('Database.PaginationCursor', [
    method('fetchDeleted', 'System.Integer', page),
    method('fetchPage', 'Database.CursorFetchResult', page),
    method('getNumRecords', 'System.Integer'),
  ]),
  classOf('Database.CursorFetchResult', [
    method('getNextIndex', 'System.Integer'),
    method('getNumDeletedRecords', 'System.Integer'),
    method('getRecords', 'System.List<System.SObject>'),
    method('isDone', 'System.Boolean'),
  ]),
];

/** Source: Apex Reference Guide, "EventCondition Interface", "ConfirmUserRegistrationHandler Interface". */
const INTERFACES = [
  interfaceOf('TxnSecurity.EventCondition', [method('evaluate', 'System.Boolean', [['event', 'System.SObject']])]),
  interfaceOf('Auth.ConfirmUserRegistrationHandler', [
    method('confirmUser', 'System.Id', [
      ['userId', 'System.Id'],
      ['tpalId', 'System.Id'],
      ['portalId', 'System.Id'],
      ['userData', 'Auth.UserData'],
    ]),
  ]),
];

/** Source: Apex Developer Guide, "Formula Evaluation in Apex"; Apex Reference Guide, "FormulaBuilder Class", "Cache Exceptions", "Site Exceptions", "DataWeaveScriptException Class", "Exception Class and Built-In Exceptions" (AuraException). */
const EXCEPTIONS = [
  ...[
    'System.FormulaValidationException',
    'System.FormulaEvaluationException',
    'System.DataWeaveScriptException',
    'System.AuraException',
    'EventBus.InvalidReplayIdException',
    'cache.Session.SessionCacheException',
    'cache.Session.SessionCacheNoSessionException',
    'cache.BulkApiKeysLimitExceededException',
    'cache.CacheBuilderExecutionException',
  ].map((name) => exceptionOf(name)),
  exceptionOf('Site.ExternalUserCreateException', [method('getDisplayMessages', 'System.List<System.String>')]),
];

/** Source: Apex Reference Guide, "ReportFilterType Enum". */
const FILTER_TYPE: PlatformType = {
  ...classOf('reports.ReportFilterType', []),
  kind: 'enum',
  constants: ['fieldToField', 'fieldValue'],
};

/** Source: Apex Reference Guide, "ConnectApi.ChatterGroup". */
const GROUP: PlatformType = {
  ...classOf('ConnectApi.ChatterGroup', [], 'ConnectApi.ActorWithId'),
  isAbstract: true,
  fields: fieldsOf({
    additionalLabel: 'System.String',
    announcement: 'ConnectApi.Announcement',
    bannerPhoto: 'ConnectApi.BannerPhoto',
    canHaveChatterGuests: 'System.Boolean',
    community: 'ConnectApi.Reference',
    description: 'System.String',
    emailToChatterAddress: 'System.String',
    isArchived: 'System.Boolean',
    isAutoArchiveDisabled: 'System.Boolean',
    isBroadcast: 'System.Boolean',
    lastFeedElementPostDate: 'System.Datetime',
    lastFeedItemPostDate: 'System.Datetime',
    memberCount: 'System.Integer',
    myRole: 'ConnectApi.GroupMembershipType',
    owner: 'ConnectApi.UserSummary',
    photo: 'ConnectApi.Photo',
    visibility: 'ConnectApi.GroupVisibilityType',
  }),
};

/** What `iterator()` of lists and sets gives. Source: the Apex compiler's front end, as Salesforce's language server ships it (`ListIteratorMethods`). */
const LIST_ITERATOR: PlatformType = {
  ...classOf('System.ListIterator', []),
  typeParameters: ['T'],
  implements: [typed('System.Iterator<T>')],
  isMadeByPlatform: true,
};

/** By lower-case name. */
export const ADDED_TYPES: ReadonlyMap<string, PlatformType> = new Map(
  [
    ...CURSORS,
    ...INTERFACES,
    ...EXCEPTIONS,
    ...CART_TYPES,
    ...COMMERCE_TYPES,
    ...CONNECT_COMMERCE_TYPES,
    ...SERVICE_TYPES,
    ...STORE_SERVICES,
    ...RETIRED_INPUTS,
    ...SOCIAL_TYPES,
    FILTER_TYPE,
    GROUP,
    LIST_ITERATOR,
  ].map((type) => [type.name.toLowerCase(), type]),
);
