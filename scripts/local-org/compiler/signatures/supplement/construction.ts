/** Who may create objects of a platform class, and with what: constructors that the stubs leave out, and those that they show to all. */
import type { PlatformType } from '../../../language/signatures.ts';
import { constructing } from './signature.ts';

const filterType = ['filterType', 'reports.ReportFilterType'] as const;
const entityName = ['entityName', 'System.String'] as const;
const filter = [
  ['column', 'System.String'],
  ['operator', 'System.String'],
  ['value', 'System.String'],
] as const;

/** Source: Apex Reference Guide, "ReportFilter Class", "JWTBearerTokenExchange Class", "Auth Exceptions", "Event Class" of TxnSecurity; of partitions: code of a released package, which orgs compile. */
export const ADDED_CONSTRUCTORS: Readonly<Record<string, PlatformType['constructors']>> = {
  'Auth.JWTBearerTokenExchange': [constructing([])],
  'Auth.VerificationException': [
    constructing([
      ['policy', 'Auth.VerificationPolicy'],
      ['description', 'System.String'],
    ]),
  ],
  'cache.OrgPartition': [constructing([['partitionName', 'System.String']])],
  'cache.SessionPartition': [constructing([['partitionName', 'System.String']])],
  'TxnSecurity.Event': [
    constructing([]),
    constructing([
      ['organizationId', 'System.String'],
      ['userId', 'System.String'],
      ['entityName', 'System.String'],
      ['action', 'System.String'],
      ['resourceType', 'System.String'],
      ['entityId', 'System.String'],
      ['timeStamp', 'System.Datetime'],
      ['data', 'System.Map<System.String,System.String>'],
    ]),
  ],
  'reports.ReportFilter': [constructing([...filter, filterType]), constructing([...filter, filterType, entityName])],
};

/** Classes that only the platform instantiates, whether the stubs have constructors or not. Source: what orgs refuse (`Constructor not defined`). */
export const MADE_BY_PLATFORM: ReadonlySet<string> = new Set([
  'FormulaEval.FormulaInstance',
  'Invocable.Action',
  'Search.SearchResult',
  'Search.SearchResults',
  'Search.SuggestionResult',
  'Search.SuggestionResults',
  'compression.ZipEntry',
  'eventbus.TriggerContext',
  'System.FormulaRecalcFieldError',
  'System.FormulaRecalcResult',
  'System.OrgLimit',
  'System.QueueableContextImpl',
  'System.SchedulableContextImpl',
  'System.UUID',
]);

/** Source: what orgs refuse (`Abstract classes cannot be constructed`). */
export const ABSTRACT: ReadonlySet<string> = new Set(['Flow.Interview', 'Metadata.Metadata', 'VisualEditor.DynamicPickList']);

/** Classes with a constructor without arguments that only the platform may call. Source: what orgs refuse (`Method is not visible`). */
export const HIDDEN_CONSTRUCTORS: ReadonlySet<string> = new Set(['cache.OrgPartition', 'cache.SessionPartition']);

/** Exceptions with a constructor without arguments only. Source: what orgs refuse (`Constructor not defined`). */
export const SILENT: ReadonlySet<string> = new Set(['System.NullPointerException']);

/** Results of the platform, which code cannot create. Source: what orgs refuse (`Type cannot be constructed`). */
export const ONLY_GIVEN: ReadonlySet<string> = new Set([
  'Approval.LockResult',
  'Approval.ProcessRequest',
  'Approval.ProcessResult',
  'Approval.UnlockResult',
  'Database.DeleteResult',
  'Database.EmptyRecycleBinResult',
  'Database.Error',
  'Database.LeadConvertResult',
  'Database.MergeResult',
  'Database.SaveResult',
  'Database.UndeleteResult',
  'Database.UpsertResult',
  'Messaging.SendEmailError',
  'Messaging.SendEmailResult',
  'QuickAction.QuickActionResult',
  'System.Savepoint',
  'dom.XmlNode',
  'System.Aura',
  'System.FlexQueue',
  'System.QueueableDuplicateSignature',
  'System.System',
  'System.WebServiceCallout',
]);
