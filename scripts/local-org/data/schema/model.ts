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
