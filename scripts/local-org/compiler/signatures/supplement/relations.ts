/** Superclasses and interfaces that the stubs leave out. */

/** Source: Apex Reference Guide, "DuplicateError Class" (its example casts a Database.Error), "ReportFactWithDetails Class" (its example casts what a fact map holds), "Partition Class" ("Base class of Cache.OrgPartition and Cache.SessionPartition"), "Address Class" (its example asks a location for the distance to an address), "ReadContext Class" ("base class for the QueryContext and SearchContext classes"). */
const BASES: Readonly<Record<string, string>> = {
  'Database.DuplicateError': 'Database.Error',
  'reports.ReportFactWithDetails': 'reports.ReportFact',
  'reports.ReportFactWithSummaries': 'reports.ReportFact',
  'reports.StandardFilterInfoPicklist': 'reports.StandardFilterInfo',
  'cache.OrgPartition': 'cache.Partition',
  'cache.SessionPartition': 'cache.Partition',
  'System.Address': 'System.Location',
  'DataSource.QueryContext': 'DataSource.ReadContext',
  'DataSource.SearchContext': 'DataSource.ReadContext',
};
/** Source: Apex Reference Guide, "ConnectApi Output Classes" ("Subclass of ..."); "QuickActionDefaultsHandler Interface" (its example casts). */
const OUTPUTS: Readonly<Record<string, string>> = {
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
/** Source: Apex Reference Guide, "AuditParamsRequest Class" ("All CommercePayments request classes extend this class"). */
const REQUESTS: Readonly<Record<string, string>> = {
  'CommercePayments.BaseRequest': 'CommercePayments.AuditParamsRequest',
  'CommercePayments.PaymentMethodTokenizationRequest': 'CommercePayments.BaseRequest',
};
/** Source: Apex Reference Guide, "CommerceTax Namespace" (its adapter reads the lines of a CalculateTaxRequest, and "Response classes that extend AbstractTransactionResponse inherit these methods"). */
const TAXES: Readonly<Record<string, string>> = {
  'CommerceTax.CalculateTaxRequest': 'CommerceTax.TaxTransactionRequest',
  'CommerceTax.CalculateTaxResponse': 'CommerceTax.AbstractTransactionResponse',
};
export const SUPERCLASSES: Readonly<Record<string, string>> = { ...BASES, ...OUTPUTS, ...REQUESTS, ...TAXES };

/** Interfaces of contexts that tests pass to jobs, of responses that adapters of payments and taxes return, and of what connectors extend (Source: Apex Reference Guide, "UserProvisioningPlugin Class"). */
export const IMPLEMENTED: Readonly<Record<string, string>> = {
  'CommercePayments.PaymentMethodTokenizationResponse': 'CommercePayments.GatewayResponse',
  'CommercePayments.PostAuthorizationResponse': 'CommercePayments.GatewayResponse',
  'CommerceTax.AbstractTransactionResponse': 'CommerceTax.TaxEngineResponse',
  'CommerceTax.ErrorResponse': 'CommerceTax.TaxEngineResponse',
  'Database.BatchableContextImpl': 'Database.BatchableContext',
  'System.QueueableContextImpl': 'System.QueueableContext',
  'System.SchedulableContextImpl': 'System.SchedulableContext',
  'UserProvisioning.UserProvisioningPlugin': 'Process.Plugin',
};

/** Interfaces that are classes in the stubs. Source: Apex Reference Guide, "RegistrationHandler Interface". */
export const INTERFACES: ReadonlySet<string> = new Set(['Auth.RegistrationHandler']);
