/** Names, types and fields that the stubs spell or type otherwise. */
import type { PlatformType, SignatureType } from '../../../language/signatures.ts';
import { fieldsOf, typed } from './signature.ts';

/** Java keeps these names for itself, so that the stubs spell them otherwise. Source: Apex Reference Guide, "System Class", "Column Class", "UpsertResult Class". */
export const METHOD_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'System.System': { Assert: 'assert' },
  'DataSource.Column': { $boolean: 'boolean' },
  'DataSource.UpsertResult': { $equals: 'equals', $hashCode: 'hashCode' },
};

/** Properties whose getters and setters the stubs have in part, or not. Source: Apex Reference Guide, "SingleEmailMessage Class"; seen in an org: the text of options. */
export const ADDED_FIELDS: Readonly<Record<string, PlatformType['fields']>> = {
  'Database.DMLOptions': fieldsOf({ LocalizeErrors: 'System.Boolean' }),
  'Messaging.SingleEmailMessage': fieldsOf({
    OneClickPost: 'System.Boolean',
    UnsubscribeComment: 'System.String',
    UnsubscribeUrls: 'System.List<System.String>',
  }),
};

/** Classes whose constants the stubs take for fields of their objects. Source: Apex Reference Guide, "Canvas Test Class", "Org Class", "Session Class". */
export const WITH_STATIC_FIELDS: ReadonlySet<string> = new Set(['Canvas.Test', 'cache.Org', 'cache.Session']);

/** Types that the stubs give to the neighbouring field, or leave open. Source: Apex Reference Guide, "PostAuthorizationRequest Class", "ConnectApi.ChatterLikesCapability", "ConnectApi.TopicsCapability", "ConnectApi.UserSettings" (its time zone is not System's). */
export const FIELD_TYPES: Readonly<Record<string, Readonly<Record<string, SignatureType>>>> = {
  'CommercePayments.PostAuthorizationRequest': { paymentMethod: typed('CommercePayments.PostAuthApiPaymentMethodRequest') },
  'ConnectApi.ChatterLikesCapability': {
    likesMessage: typed('ConnectApi.MessageBody'),
    myLike: typed('ConnectApi.Reference'),
    page: typed('ConnectApi.ChatterLikePage'),
  },
  // Source: a result of an org
  'Metadata.LayoutItem': { width: typed('System.String') },
  'ConnectApi.TopicsCapability': { items: typed('System.List<ConnectApi.Topic>') },
  'ConnectApi.UserSettings': { timeZone: typed('ConnectApi.TimeZone') },
};

/** Parameters whose types the stubs leave open, by method and name. Source: Apex Reference Guide, "System Class", debug(logLevel, msg); "HttpRequest Class", setBodyDocument(document); "String Class", join(iterableObj, separator); "Messaging Class", renderStoredEmailTemplate(templateId, whoId, whatId, attachmentRetrievalOption). */
export const PARAMETER_TYPES: Readonly<Record<string, Readonly<Record<string, SignatureType>>>> = {
  'System.System.debug': { logLevel: typed('System.LoggingLevel') },
  'System.HttpRequest.setBodyDocument': { body: typed('dom.Document') },
  'System.String.join': { iterableObj: typed('System.Iterable') },
  'System.Http.send': { request: typed('System.HttpRequest') },
  'System.Messaging.renderStoredEmailTemplate': { attachmentRetrievalOption: typed('Messaging.AttachmentRetrievalOption') },
};

/** Results that the stubs leave out or type otherwise, by method and number of parameters. Source: the Apex compiler's front end, as Salesforce's language server ships it; Apex Reference Guide, "ConnectorTestUtil Class". */
export const RESULTS: Readonly<Record<string, SignatureType>> = {
  'System.List.add/1': typed('System.Object'),
  'UserProvisioning.ConnectorTestUtil.createConnectedApp/1': typed('ConnectedApplication'),
  'System.List.iterator/0': typed('System.ListIterator<T>'),
  'System.Set.iterator/0': typed('System.ListIterator<T>'),
};

/** Metadata components and property editor types, which have a `clone()`. Source: Apex Reference Guide, "Layout Class" and others of its namespace, "DataRow Class", "VerificationResult Class"; of App Analytics: a result of an org. */
export function isCopied({ kind, name, fields }: PlatformType): boolean {
  if (kind !== 'class') return false;
  return (
    /^(VisualEditor\.(DataRow|DesignTimePageContext|DynamicPickListRows)|Auth\.VerificationResult|IsvPartners\.AppAnalytics)$/.test(name) ||
    (name.startsWith('Metadata.') && fields.some(({ isStatic }) => !isStatic))
  );
}
