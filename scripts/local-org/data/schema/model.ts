/** The schema: objects, fields and relationships as the rest of the data layer sees them. */
import type { Filter } from './metadata/filter.ts';
import type { Translatable } from './translated.ts';
import type { ApexType } from '../../language/types.ts';

/** How a value behaves and is stored. `number` covers currencies and percents, `formula` values are kept nowhere. */
export type FieldKind =
  | 'id'
  | 'text'
  | 'longtext'
  | 'email'
  | 'url'
  | 'phone'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'integer'
  | 'long'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'reference'
  | 'autonumber'
  | 'encrypted'
  | 'blob'
  | 'address'
  | 'location'
  /** Ids that a save stores as rows of a junction object. */
  | 'idlist';

export interface PicklistValue extends Translatable {
  readonly value: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
  /** Values of the controlling field under which this one may be chosen. */
  readonly validFor: readonly string[];
}
/** A roll-up summary. Source: Metadata API Developer Guide, "CustomField", summaryOperation. */
export interface Summary {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly child: string;
  readonly foreignKey: string;
  readonly field: string | undefined;
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}
/** Source: Metadata API Developer Guide, "LookupFilter". */
export interface LookupFilter {
  readonly filter: Filter;
  readonly message: string;
}
export interface FieldSchema extends Translatable {
  readonly name: string;
  /** The name in lower case, the key of the field in records and maps. */
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** As Schema.DisplayType names it. */
  readonly display: string;
  readonly apexType: ApexType;
  /** Characters, for texts. */
  readonly length: number;
  /** Digits in all, for numbers. */
  readonly precision: number;
  /** Digits after the point, for numbers. */
  readonly scale: number;
  /** A record cannot be saved without it. */
  readonly isRequired: boolean;
  readonly isNillable: boolean;
  readonly isUnique: boolean;
  readonly isCaseSensitive: boolean;
  readonly isExternalId: boolean;
  readonly isCustom: boolean;
  readonly isCreateable: boolean;
  readonly isUpdateable: boolean;
  /** The platform gives new records a value: the probability of an opportunity is that of its stage. */
  readonly isGiven: boolean;
  readonly isFilterable: boolean;
  /** It belongs to a feature that is off (several currencies, person accounts): code may name it, describes do not show it. */
  readonly isHidden: boolean;
  /** Rich text. */
  readonly isHtml: boolean;
  readonly referenceTo: readonly string[];
  /** A polymorphic lookup whose target objects are not listed. */
  readonly leadsAnywhere: boolean;
  /** `Account`, `Parent__r`: how queries reach the referenced record. */
  readonly relationshipName: string | undefined;
  /** The field of the referenced object that the value holds: `Id`, or a name for metadata relationships. */
  readonly referenceKey: string;
  readonly isMasterDetail: boolean;
  readonly isReparentable: boolean;
  readonly onDelete: 'set-null' | 'restrict' | 'cascade';
  /** A formula: `true`, `'New'`, `TODAY() + 7`. */
  readonly defaultValue: string | undefined;
  readonly picklist: readonly PicklistValue[];
  readonly isRestricted: boolean;
  readonly controllingField: string | undefined;
  /** The lookup filter. */
  readonly lookupFilter: LookupFilter | undefined;
  readonly displayFormat: string | undefined;
  /** Of an auto-number. */
  readonly startingNumber: number;
  readonly formula: string | undefined;
  /** A formula reads empty numbers as 0. */
  readonly blankAsZero: boolean;
  readonly summary: Summary | undefined;
  readonly helpText: string | undefined;
  /** The compound field that this one is a part of: `BillingAddress`, `Name`. */
  readonly compound: string | undefined;
}
export interface ChildRelation {
  readonly name: string;
  readonly object: string;
  readonly field: string;
}
export interface RecordTypeSchema extends Translatable {
  readonly developerName: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isActive: boolean;
  /** The picklist values of its records, by lower-case field name; picklists that are not listed offer all values. */
  readonly picklists: ReadonlyMap<string, RecordTypePicklist>;
  /** Of person accounts. */
  readonly isPersonType?: boolean;
}
export interface RecordTypePicklist {
  readonly values: ReadonlySet<string>;
  readonly default: string | undefined;
}
export interface FieldSetSchema extends Translatable {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly members: readonly { readonly path: string; readonly isRequired: boolean }[];
}
export interface ValidationRule extends Translatable {
  readonly name: string;
  readonly formula: string;
  readonly message: string;
  /** The field that shows the message. */
  readonly field: string | undefined;
}
export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
export interface ObjectSchema extends Translatable {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly kind: 'object' | 'custom-setting' | 'custom-metadata' | 'event';
  readonly isCustom: boolean;
  /** A hierarchy custom setting: records for users, profiles and the org. */
  readonly isHierarchy: boolean;
  /** The package's own, whose prefix names may leave out. */
  readonly namespace?: string;
  readonly nameField: string;
  /** By lower-case name. */
  readonly fields: Map<string, FieldSchema>;
  /** By lower-case relationship name. */
  readonly children: Map<string, ChildRelation>;
  readonly sharingModel: SharingModel;
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly fieldSets: readonly FieldSetSchema[];
  readonly validationRules: readonly ValidationRule[];
  /** Why Apex shares its records. Source: Metadata API Developer Guide, "SharingReason". */
  readonly sharingReasons?: readonly PicklistValue[];
  /** As metadata says: whether its records have feeds. */
  readonly hasFeeds?: boolean;
  /** A setup object, which cannot be saved together with other objects. */
  readonly isSetup: boolean;
  /** Only the platform writes it. */
  readonly isReadOnly: boolean;
  /** The fields that tell the rows of a big object apart, in the order of its index; lower case. */
  readonly index?: readonly string[];
}

/**
 * The object of a lookup's parent: its only target, or the folder of templates and documents. Undefined for polymorphic lookups, whose parents are read as the object Name.
 * Source: Object Reference, "Folder", "EmailTemplate", "Document"; SELECT Folder.DeveloperName FROM EmailTemplate is asked in orgs.
 */
export const soleParent = ({ referenceTo, relationshipName }: FieldSchema): string | undefined =>
  referenceTo.length === 1 || (relationshipName === 'Folder' && referenceTo[0] === 'Folder') ? referenceTo[0] : undefined;

export const isCalculated = (field: FieldSchema): boolean =>
  field.formula !== undefined || field.kind === 'address' || field.kind === 'location' || field.kind === 'idlist';
/** The field that holds half of a geolocation: `Place__Latitude__s`, `LastKnownLatitude`. */
export const halfOf = ({ name }: FieldSchema, half: 'Latitude' | 'Longitude'): string =>
  name.endsWith('__c') ? name.replace(/__c$/, `__${half}__s`) : name.replace(/Location$/, half);
/** The field that holds a part of an address: `Home__Street__s`, `BillingStreet`. Source: Object Reference, "Address Compound Fields"; Salesforce Help, "Custom Address Fields". */
export const addressPart = ({ name }: Pick<FieldSchema, 'name'>, part: string): string =>
  name.endsWith('__c') ? name.replace(/__c$/, `__${part}__s`) : `${name.replace(/Address$/, '')}${part}`;
const TEXTS: ReadonlySet<FieldKind> = new Set([
  'text',
  'longtext',
  'email',
  'url',
  'phone',
  'picklist',
  'multipicklist',
  'autonumber',
  'encrypted',
] as const);
/** Objects whose rows cannot be deleted. Source: Object Reference, "User", "UserLogin", "Organization", "Profile", "RecordType", "BusinessHours", "ContentVersion", "CaseMilestone", Supported Calls. */
const NEVER_DELETED = new Set([
  'User',
  'UserLogin',
  'Organization',
  'Profile',
  'RecordType',
  'CurrencyType',
  'BusinessHours',
  'ContentVersion',
  'CaseMilestone',
]);
export const isNeverDeleted = ({ name }: Pick<ObjectSchema, 'name'>): boolean => NEVER_DELETED.has(name);
/** Objects that bypass the recycle bin. Source: Object Reference, "OpportunityLineItem" and "OrderItem", Usage; "FeedComment"; "FeedItem", "CampaignMember", "OpportunityContactRole", Supported Calls. */
const GONE_FOR_GOOD = new Set(['OpportunityLineItem', 'OrderItem', 'FeedItem', 'FeedComment', 'CampaignMember', 'OpportunityContactRole']);
export const isGoneForGood = ({ name }: Pick<ObjectSchema, 'name'>): boolean => GONE_FOR_GOOD.has(name);
/** Documents come with their first version, logins with their users, billing with orders, milestones with what their process asks. Source: Object Reference, "ContentDocument", "CaseMilestone", "UserLogin", "ActionCadence", "EnvironmentHubMember", "OrderItemTaxLineItemSummary", "TagDefinition"; Revenue Cloud Developer Guide, "BillingSchedule"; Manufacturing Cloud Developer Guide, "SalesAgreementProductSchedule": Supported Calls. */
const NEVER_INSERTED = new Set([
  'ActionCadence',
  'BillingSchedule',
  'BillingScheduleGroup',
  'CaseMilestone',
  'ContentDocument',
  'EnvironmentHubMember',
  'OrderItemTaxLineItemSummary',
  'SalesAgreementProductSchedule',
  'TagDefinition',
  'UserLogin',
]);
export const isNeverInserted = ({ name }: Pick<ObjectSchema, 'name'>): boolean => NEVER_INSERTED.has(name);
/**
 * Objects that can only be read as children of other records. Source: Object Reference, "ActivityHistory", "CombinedAttachment",
 * "AttachedContentNote", Supported Calls; the others are those that public tools leave out when they copy an org.
 */
const READ_BELOW = new Set([
  'ActivityHistory',
  'AttachedContentDocument',
  'AttachedContentNote',
  'CombinedAttachment',
  'EmailStatus',
  'FeedTrackedChange',
  'LookedUpFromActivity',
  'Name',
  'NoteAndAttachment',
  'OpenActivity',
  'OwnedContentDocument',
  'ProcessInstanceHistory',
]);
/** Big objects keep rows under an index, and have no Ids. Source: Big Objects Implementation Guide. */
export const isBig = ({ name }: Pick<ObjectSchema, 'name'>): boolean => name.endsWith('__b');
/** What big objects have for an Id. Source: SOQL and SOSL Reference, "SOQL with Big Objects". */
export const NO_ID = '000000000000000AAA';
export const isReadBelow = ({ name }: Pick<ObjectSchema, 'name'>): boolean => READ_BELOW.has(name);
/** Feed objects of records, which show feed items. Source: Object Reference, "AccountFeed", Supported Calls. */
export const isRecordFeed = ({ name }: Pick<ObjectSchema, 'name'>): boolean => /(?:[a-z\d]|__)Feed$/.test(name);
export const isText = ({ kind }: FieldSchema): boolean => TEXTS.has(kind);
/** Texts that queries may not filter, sort or compare. Source: SOQL and SOSL Reference, "SOQL Object Limits and Limitations"; Metadata API Developer Guide, "LongTextArea". */
export const isLongText = (field: FieldSchema): boolean =>
  field.kind === 'longtext' && (field.isCustom || field.name === 'Description' || field.length >= 32_000);
const UNFILTERABLE: ReadonlySet<FieldKind> = new Set(['encrypted', 'blob', 'address', 'location'] as const);
/** Fields of any type, which queries may only sort by. Source: Object Reference, "StandardObjectNameHistory", OldValue and NewValue. */
export const isOfAnyType = ({ display }: FieldSchema): boolean => display === 'ANYTYPE';
/** Source: SOQL and SOSL Reference, "WHERE", "ORDER BY" and "GROUP BY"; Object Reference, "Field Types". */
export const isUnfilterable = (field: FieldSchema): boolean =>
  isOfAnyType(field) || !field.isFilterable || isLongText(field) || UNFILTERABLE.has(field.kind);
export const isUnsortable = (field: FieldSchema): boolean =>
  !isOfAnyType(field) && (isUnfilterable(field) || field.kind === 'multipicklist');
/** Characters of texts by which queries still group. Source: Object Reference, "EmailMessage": MessageIdentifier (765) is groupable, FromName (1000) and CcAddress (4000) are not. */
export const LONGEST_GROUPED = 765;
export const isUngroupable = (field: FieldSchema): boolean =>
  isOfAnyType(field) ||
  (field.isFilterable && isUnsortable(field)) ||
  (!field.isFilterable && field.display === 'TEXTAREA') ||
  field.kind === 'longtext' ||
  field.kind === 'number' ||
  field.kind === 'datetime' ||
  field.kind === 'time' ||
  field.kind === 'autonumber' ||
  field.length > LONGEST_GROUPED;
export const isNumber = ({ kind }: FieldSchema): boolean => kind === 'number' || kind === 'integer' || kind === 'long';
