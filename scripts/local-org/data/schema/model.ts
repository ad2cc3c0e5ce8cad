/** The schema: objects, fields and relationships as the rest of the data layer sees them. */
import type { ApexType } from '../../compiler/ir/types.ts';

export type FieldKind =
  | 'id' | 'text' | 'longtext' | 'email' | 'url' | 'phone' | 'picklist' | 'multipicklist' | 'boolean' | 'integer' | 'number' | 'date' | 'datetime' | 'time' | 'reference' | 'autonumber' | 'encrypted';

export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly apexType: ApexType;
  /** Characters, for texts. */
  readonly length: number;
  /** Digits after the point, for numbers. */
  readonly scale: number;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly isExternalId: boolean;
  readonly isCustom: boolean;
  readonly isWriteable: boolean;
  readonly referenceTo: readonly string[];
  /** `Account`, `Parent__r`: how queries reach the referenced record. */
  readonly relationshipName: string | undefined;
  readonly onDelete: 'set-null' | 'restrict' | 'cascade';
  /** A literal, as Apex value text: `true`, `'New'`, `0`. */
  readonly defaultValue: string | undefined;
  readonly picklist: readonly string[];
  readonly displayFormat: string | undefined;
}
export interface ChildRelation {
  readonly name: string;
  readonly object: string;
  readonly field: string;
}
export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly kind: 'object' | 'custom-setting' | 'custom-metadata' | 'event';
  readonly isCustom: boolean;
  readonly nameField: string;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
  /** By lower-case relationship name. */
  readonly children: Map<string, ChildRelation>;
}
