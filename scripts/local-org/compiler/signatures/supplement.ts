/** Where the stubs differ from the platform. Each entry says how it is known. */
import type { PlatformType, SignatureType } from './model.ts';
import { LATER_STATUS_CODES } from './statusCodes.ts';

/** The stubs list the constants of most enums by the alphabet; Apex sees the order in `values()` and `ordinal()`. */
const CONSTANTS: Readonly<Record<string, readonly string[]>> = {
  // Source: Apex Reference Guide, "TriggerOperation Enum" ("listed by their ordinal value").
  'System.TriggerOperation': [
    'BEFORE_INSERT',
    'AFTER_INSERT',
    'BEFORE_UPDATE',
    'AFTER_UPDATE',
    'BEFORE_DELETE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
  ],
  // Source: what orgs print for `LoggingLevel.values()`; logging libraries compare ordinals and rely on ERROR being the highest.
  'System.LoggingLevel': ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
};
/** Java keeps these names for itself, so that the stubs spell them otherwise. Source: Apex Reference Guide, "System Class", "Column Class". */
const METHODS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'System.System': { Assert: 'assert' },
  'DataSource.Column': { $boolean: 'boolean' },
};
/** Exceptions that the stubs do not know. Source: Apex Developer Guide, "Formula Evaluation in Apex"; Apex Reference Guide, "FormulaBuilder Class", "Cache Exceptions", "Site Exceptions", "DataWeaveScriptException Class". */
const EXCEPTIONS = [
  'System.FormulaValidationException',
  'System.FormulaEvaluationException',
  'System.DataWeaveScriptException',
  'cache.Session.SessionCacheException',
  'cache.Session.SessionCacheNoSessionException',
  'cache.BulkApiKeysLimitExceededException',
  'cache.CacheBuilderExecutionException',
  'Site.ExternalUserCreateException',
];
/** Interfaces that the stubs do not know. Source: Apex Reference Guide, "EventCondition Interface". */
const ADDED_INTERFACES: readonly PlatformType[] = [
  {
    name: 'TxnSecurity.EventCondition',
    kind: 'interface',
    typeParameters: [],
    isAbstract: true,
    extends: undefined,
    implements: [],
    constructors: [],
    methods: [
      {
        name: 'evaluate',
        isStatic: false,
        isAbstract: true,
        returns: { name: 'System.Boolean', args: [] },
        parameters: [{ name: 'event', type: { name: 'System.SObject', args: [] } }],
      },
    ],
    fields: [],
    constants: [],
  },
];
/** What an exception has besides those of every exception. Source: Apex Reference Guide, "Site Exceptions". */
const OWN_METHODS: Readonly<Record<string, PlatformType['methods']>> = {
  'Site.ExternalUserCreateException': [
    {
      name: 'getDisplayMessages',
      isStatic: false,
      isAbstract: false,
      returns: { name: 'System.List', args: [{ name: 'System.String', args: [] }] },
      parameters: [],
    },
  ],
};
const method = (
  name: string,
  returns: string,
  parameters: readonly (readonly [string, string])[],
  isStatic = false,
): PlatformType['methods'][number] => ({
  name,
  isStatic,
  isAbstract: false,
  returns: typed(returns),
  parameters: parameters.map(([parameter, type]) => ({ name: parameter, type: typed(type) })),
});
/** `List<SObject>` of namespaced names. */
function typed(text: string): SignatureType {
  const [, name = text, args] = /^([\w.]+)<(.*)>$/.exec(text) ?? [];
  return { name, args: args === undefined ? [] : args.split(',').map(typed) };
}
const page = [
  ['start', 'System.Integer'],
  ['pageSize', 'System.Integer'],
] as const;
const classOf = (name: string, methods: PlatformType['methods']): PlatformType => ({
  name,
  kind: 'class',
  typeParameters: [],
  isAbstract: false,
  implements: [],
  constructors: [],
  methods,
  fields: [],
  constants: [],
});
/** Source: Apex Reference Guide, "PaginationCursor Class", "CursorFetchResult Class". */
const CLASSES = [
  classOf('Database.PaginationCursor', [
    method('fetchDeleted', 'System.Integer', page),
    method('fetchPage', 'Database.CursorFetchResult', page),
    method('getNumRecords', 'System.Integer', []),
  ]),
  classOf('Database.CursorFetchResult', [
    method('getNextIndex', 'System.Integer', []),
    method('getNumDeletedRecords', 'System.Integer', []),
    method('getRecords', 'System.List<System.SObject>', []),
    method('isDone', 'System.Boolean', []),
  ]),
  // Source: Apex Reference Guide, "EventCondition Interface"
  {
    ...classOf('TxnSecurity.EventCondition', [
      { ...method('evaluate', 'System.Boolean', [['event', 'System.SObject']]), isAbstract: true },
    ]),
    kind: 'interface' as const,
  },
];
/** Source: Apex Reference Guide, "ConnectApi.ChatterGroup". */
const GROUP: PlatformType = {
  ...classOf('ConnectApi.ChatterGroup', []),
  isAbstract: true,
  extends: { name: 'ConnectApi.ActorWithId', args: [] },
  fields: Object.entries({
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
  }).map(([name, type]) => ({ name, isStatic: false, isFinal: false, type: typed(type) })),
};
/** Types that the stubs leave out, by lower-case name. */
export const ADDED: ReadonlyMap<string, PlatformType> = new Map([
  ...[...CLASSES, ...ADDED_INTERFACES, GROUP].map((type) => [type.name.toLowerCase(), type] as const),
  ...EXCEPTIONS.map((name): readonly [string, PlatformType] => [
    name.toLowerCase(),
    {
      name,
      kind: 'class',
      typeParameters: [],
      isAbstract: false,
      extends: { name: 'System.Exception', args: [] },
      implements: [],
      constructors: [[], ['System.String'], ['System.Exception'], ['System.String', 'System.Exception']].map((types) => ({
        parameters: types.map((type) => ({ name: 'value', type: { name: type, args: [] } })),
      })),
      methods: OWN_METHODS[name] ?? [],
      fields: [],
      constants: [],
    },
  ]),
]);
/** Superclasses that the stubs leave out. Source: Apex Reference Guide, "DuplicateError Class" (its example casts a Database.Error), "ReportFactWithDetails Class" (its example casts what a fact map holds), "Partition Class" ("Base class of Cache.OrgPartition and Cache.SessionPartition"). */
const PARENTS: Readonly<Record<string, string>> = {
  'Database.DuplicateError': 'Database.Error',
  'reports.ReportFactWithDetails': 'reports.ReportFact',
  'reports.ReportFactWithSummaries': 'reports.ReportFact',
  'reports.StandardFilterInfoPicklist': 'reports.StandardFilterInfo',
  'cache.OrgPartition': 'cache.Partition',
  'cache.SessionPartition': 'cache.Partition',
};

/** Superclasses of ConnectApi and of quick actions that the stubs leave out. Source: Apex Reference Guide, "ConnectApi Output Classes" ("Subclass of ..."); "QuickActionDefaultsHandler Interface" (its example casts). */
const MORE_PARENTS: Readonly<Record<string, string>> = {
  'ConnectApi.ActorWithId': 'ConnectApi.Actor',
  'ConnectApi.RecordSummary': 'ConnectApi.ActorWithId',
  'ConnectApi.User': 'ConnectApi.ActorWithId',
  'ConnectApi.UserSummary': 'ConnectApi.User',
  'ConnectApi.UserDetail': 'ConnectApi.User',
  'ConnectApi.ChatterGroup': 'ConnectApi.ActorWithId',
  'ConnectApi.ChatterGroupSummary': 'ConnectApi.ChatterGroup',
  'ConnectApi.ChatterGroupDetail': 'ConnectApi.ChatterGroup',
  'QuickAction.SendEmailQuickActionDefaults': 'QuickAction.QuickActionDefaults',
};
/** Interfaces that the stubs leave out: what a test hands to a job. */
const INTERFACES: Readonly<Record<string, string>> = {
  'Database.BatchableContextImpl': 'Database.BatchableContext',
  'System.QueueableContextImpl': 'System.QueueableContext',
  'System.SchedulableContextImpl': 'System.SchedulableContext',
};

const verification = ['method', 'Auth.VerificationMethod'] as const;
const level = ['accessLevel', 'System.AccessLevel'] as const;
const query = ['query', 'System.String'] as const;
const binds = ['bindMap', 'System.Map<System.String,System.Object>'] as const;
/** Several keys at once. Source: Apex Reference Guide, "Org Class", "Session Class", "Partition Class". */
function cacheSets(isStatic: boolean): PlatformType['methods'] {
  const keys = [['keys', 'System.Set<System.String>']] as const;
  return [
    method('contains', 'System.Map<System.String,System.Boolean>', keys, isStatic),
    method('get', 'System.Map<System.String,System.Object>', keys, isStatic),
  ];
}
/** Methods that the stubs leave out. Source: Apex Reference Guide, "System Class", "Database Class", "Limits Class", "UserManagement Class"; Apex Developer Guide, "Detecting Duplicate Queueable Jobs" (its example gets a builder without `new`). */
const ADDED_METHODS: Readonly<Record<string, PlatformType['methods']>> = {
  'cache.Org': cacheSets(true),
  'cache.Partition': cacheSets(false),
  'cache.Session': cacheSets(true),
  // Source: Apex Reference Guide, "StandardController Class", "PageReference Class"
  'ApexPages.StandardController': [{ name: 'reset', isStatic: false, isAbstract: false, returns: undefined, parameters: [] }],
  'System.PageReference': [
    { name: 'getRedirectCode', isStatic: false, isAbstract: false, returns: { name: 'System.Integer', args: [] }, parameters: [] },
    {
      name: 'setRedirectCode',
      isStatic: false,
      isAbstract: false,
      returns: { name: 'System.PageReference', args: [] },
      parameters: [{ name: 'redirectCode', type: { name: 'System.Integer', args: [] } }],
    },
  ],
  // Source: Apex Developer Guide, "Mock SOQL Tests for External Objects", example
  'System.Test': [method('isSoqlStubDefined', 'System.Boolean', [['targetType', 'Schema.SObjectType']], true)],
  'System.UserManagement': [
    method('initPasswordlessLogin', 'System.String', [['userId', 'System.Id'], verification], true),
    method(
      'verifyPasswordlessLogin',
      'Auth.VerificationResult',
      [['userId', 'System.Id'], verification, ['identifier', 'System.String'], ['code', 'System.String'], ['startUrl', 'System.String']],
      true,
    ),
    method('initVerificationMethod', 'System.String', [verification], true),
    method(
      'initVerificationMethod',
      'System.String',
      [verification, ['actionName', 'System.String'], ['extras', 'System.Map<System.String,System.String>']],
      true,
    ),
    method(
      'verifyVerificationMethod',
      'Auth.VerificationResult',
      [['identifier', 'System.String'], ['code', 'System.String'], verification],
      true,
    ),
    method('initRegisterVerificationMethod', 'System.String', [verification], true),
    method('verifyRegisterVerificationMethod', 'System.String', [['code', 'System.String'], verification], true),
  ],
  'System.System': [
    {
      name: 'getQuiddityShortCode',
      isStatic: true,
      isAbstract: false,
      returns: { name: 'System.String', args: [] },
      parameters: [{ name: 'quiddity', type: { name: 'System.Quiddity', args: [] } }],
    },
  ],
  'System.Database': [
    method('getPaginationCursor', 'Database.PaginationCursor', [query], true),
    method('getPaginationCursor', 'Database.PaginationCursor', [query, level], true),
    method('getPaginationCursorWithBinds', 'Database.PaginationCursor', [query, binds, level], true),
  ],
  'System.Limits': ['ApexCursors', 'ApexPaginationCursors', 'ApexPaginationCursorRows'].flatMap((name) => [
    method(`get${name}`, 'System.Integer', [], true),
    method(`getLimit${name}`, 'System.Integer', [], true),
  ]),
  'System.QueueableDuplicateSignature': [
    {
      name: 'Builder',
      isStatic: true,
      isAbstract: false,
      returns: { name: 'System.QueueableDuplicateSignature.Builder', args: [] },
      parameters: [],
    },
  ],
};

/** Constants that are younger than the stubs, among the others by the alphabet. */
const LATER_CONSTANTS: Readonly<Record<string, readonly string[]>> = { 'System.StatusCode': LATER_STATUS_CODES };

/** Classes whose constants the stubs take for fields of their objects. Source: Apex Reference Guide, "Canvas Test Class". */
const STATIC_FIELDS = new Set(['Canvas.Test']);

/** Types that the stubs give to the neighbouring field. Source: Apex Reference Guide, "ConnectApi.ChatterLikesCapability", "ConnectApi.TopicsCapability". */
const FIELD_TYPES: Readonly<Record<string, Readonly<Record<string, SignatureType>>>> = {
  'ConnectApi.ChatterLikesCapability': {
    likesMessage: typed('ConnectApi.MessageBody'),
    myLike: typed('ConnectApi.Reference'),
    page: typed('ConnectApi.ChatterLikePage'),
  },
  'ConnectApi.TopicsCapability': { items: typed('System.List<ConnectApi.Topic>') },
};

/** Exceptions that code makes without saying anything. Source: what orgs refuse (`Constructor not defined`). */
const SILENT = new Set(['System.NullPointerException']);

function withLater(constants: readonly string[], later: readonly string[] | undefined): readonly string[] {
  return later === undefined ? constants : [...constants, ...later].sort((a, b) => a.localeCompare(b));
}

export function supplemented(type: PlatformType): PlatformType {
  const names = METHODS[type.name];
  const parent = PARENTS[type.name] ?? MORE_PARENTS[type.name];
  const contract = INTERFACES[type.name];
  return {
    ...type,
    ...(parent === undefined ? {} : { extends: { name: parent, args: [] } }),
    ...(contract === undefined ? {} : { implements: [{ name: contract, args: [] }] }),
    constructors: SILENT.has(type.name) ? type.constructors.filter(({ parameters }) => parameters.length === 0) : type.constructors,
    constants: CONSTANTS[type.name] ?? withLater(type.constants, LATER_CONSTANTS[type.name]),
    fields: type.fields.map((field) => ({
      ...field,
      isStatic: field.isStatic || STATIC_FIELDS.has(type.name),
      type: FIELD_TYPES[type.name]?.[field.name] ?? field.type,
    })),
    methods: [
      ...type.methods.map((method) => ({ ...method, name: names?.[method.name] ?? method.name })),
      ...(ADDED_METHODS[type.name] ?? []),
    ],
  };
}

/** Compound fields look like parents in the stubs (`BillingAddress` of the object Address), but no Id field belongs to them. Source: Object Reference, "Compound Fields". */
export const COMPOUND_TYPES: Readonly<Record<string, string>> = { Address: 'System.Address', Location: 'System.Location' };
