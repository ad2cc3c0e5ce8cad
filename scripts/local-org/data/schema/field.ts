/** A field from the few facts that differ from the usual. */
import type { FieldKind, FieldSchema, PicklistValue } from './model.ts';
import { apexTypeOf, DISPLAY_OF } from './types.ts';

export type FieldFacts = Partial<FieldSchema> & { readonly name: string; readonly kind: FieldKind };

/** Code sees any value. Source: Object Reference, "Primitive Data Types", anyType. */
export const ANY_TYPE: Partial<FieldSchema> = { display: 'ANYTYPE', apexType: { kind: 'primitive', name: 'Object' } };

export function makeField(facts: FieldFacts): FieldSchema {
  const { kind } = facts;
  return {
    label: facts.name,
    display: DISPLAY_OF[kind],
    apexType: apexTypeOf(kind),
    length: kind === 'longtext' ? 32000 : kind === 'id' || kind === 'reference' ? 18 : kind === 'email' ? 80 : kind === 'phone' ? 40 : 255,
    precision: kind === 'number' ? 18 : 0,
    scale: 0,
    isRequired: false,
    isNillable: kind !== 'boolean' && kind !== 'id' && facts.isRequired !== true,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    isCustom: false,
    isCreateable: true,
    isUpdateable: facts.isCreateable ?? true,
    isGiven: false,
    isFilterable: true,
    isHidden: false,
    isHtml: false,
    referenceTo: [],
    leadsAnywhere: false,
    relationshipName: undefined,
    referenceKey: 'Id',
    isMasterDetail: false,
    isReparentable: false,
    onDelete: 'set-null',
    defaultValue: kind === 'boolean' ? 'false' : undefined,
    picklist: [],
    isRestricted: false,
    controllingField: undefined,
    lookupFilter: undefined,
    displayFormat: undefined,
    startingNumber: 1,
    formula: undefined,
    blankAsZero: false,
    summary: undefined,
    helpText: undefined,
    compound: undefined,
    ...facts,
    key: facts.name.toLowerCase(),
  };
}

/** Picklist values from texts; the one after `*` is the default. */
export function picklistOf(values: readonly string[]): readonly PicklistValue[] {
  return values.map((text) => {
    const [value = '', label = value] = text.replace(/^\*/, '').split('=');
    return { value, label, isActive: true, isDefault: text.startsWith('*'), validFor: [] };
  });
}
