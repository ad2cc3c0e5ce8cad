/** Parts of an object that have files of their own in source format: record types, field sets, validation rules, sharing reasons. */
import type { ObjectSource } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import type { FieldSetSchema, PicklistValue, RecordTypePicklist, RecordTypeSchema, ValidationRule } from '../model.ts';

export function recordTypesOf({ recordTypes }: ObjectSource): readonly RecordTypeSchema[] {
  return recordTypes.map((xml) => ({
    developerName: text(xml, 'fullName') ?? '',
    label: text(xml, 'label') ?? text(xml, 'fullName') ?? '',
    description: text(xml, 'description'),
    isActive: text(xml, 'active') !== 'false',
    picklists: picklistsOf(xml),
  }));
}

/** Picklist values of record types are URL-encoded: `A %26 B`. Source: Metadata API Developer Guide, "RecordType". */
function picklistsOf(recordType: Xml): ReadonlyMap<string, RecordTypePicklist> {
  const nameOf = (value: Xml): string => decodeURIComponent(text(value, 'fullName') ?? '');
  return new Map(
    many(recordType, 'picklistValues').map((one) => {
      const values = many(one, 'values');
      return [
        (text(one, 'picklist') ?? '').toLowerCase(),
        { values: new Set(values.map(nameOf)), default: values.filter((value) => flag(value, 'default')).map(nameOf)[0] },
      ] as const;
    }),
  );
}

export function fieldSetsOf({ fieldSets }: ObjectSource): readonly FieldSetSchema[] {
  return fieldSets.map((xml) => ({
    name: text(xml, 'fullName') ?? '',
    label: text(xml, 'label') ?? '',
    description: text(xml, 'description') ?? '',
    members: many(xml, 'displayedFields').map((member) => ({ path: text(member, 'field') ?? '', isRequired: flag(member, 'isRequired') })),
  }));
}

export function sharingReasonsOf({ sharingReasons }: ObjectSource): readonly PicklistValue[] {
  return sharingReasons.map((xml) => {
    const value = text(xml, 'fullName') ?? '';
    return { value, label: text(xml, 'label') ?? value, isActive: true, isDefault: false, validFor: [] };
  });
}

export function validationRulesOf({ validationRules }: ObjectSource): readonly ValidationRule[] {
  return validationRules
    .filter((xml) => flag(xml, 'active'))
    .map((xml) => ({
      name: text(xml, 'fullName') ?? '',
      formula: text(xml, 'errorConditionFormula') ?? 'false',
      message: text(xml, 'errorMessage') ?? '',
      field: text(xml, 'errorDisplayField'),
    }));
}
