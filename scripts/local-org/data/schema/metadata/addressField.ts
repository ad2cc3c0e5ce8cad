/**
 * Custom address fields: a compound field with its parts, `Home__c` and `Home__Street__s`.
 * Source: Custom Address Fields Developer Guide, "Apex Examples" (the names of the parts); Metadata API Developer Guide, "CustomField", type Address; Object Reference, "Address Compound Fields".
 */
import { flag, text, type Xml } from '../../project/xml.ts';
import { makeField, picklistOf, type FieldFacts } from '../field.ts';
import { addressPart } from '../fieldTraits.ts';
import type { FieldSchema } from '../model.ts';
import { ACCURACIES } from '../standard/fields/guess.ts';
import { placesOf } from '../standard/choices/places.ts';

type Part = Omit<FieldFacts, 'name'>;

/** States and countries are picklists of codes, whatever the org's setting for standard addresses. */
const codes = (part: string): Part => ({
  kind: 'picklist',
  length: 10,
  picklist: placesOf(part).map(([value, label]) => ({ value, label, isActive: true, isDefault: false, validFor: [] })),
  isRestricted: true,
});
const PARTS: Readonly<Record<string, Part>> = {
  Street: { kind: 'text', display: 'TEXTAREA', length: 255 },
  City: { kind: 'text', length: 40 },
  PostalCode: { kind: 'text', length: 20, label: 'Zip/Postal Code' },
  StateCode: { ...codes('StateCode'), label: 'State/Province Code' },
  CountryCode: { ...codes('CountryCode'), label: 'Country Code' },
  Latitude: { kind: 'number', scale: 15 },
  Longitude: { kind: 'number', scale: 15 },
  GeocodeAccuracy: { kind: 'picklist', length: 40, picklist: picklistOf(ACCURACIES), isRestricted: true, label: 'Geocode Accuracy' },
};

export function addressFields(name: string, xml: Xml): readonly FieldSchema[] {
  const label = text(xml, 'label') ?? name;
  const parts = Object.entries(PARTS).map(([part, facts]) =>
    makeField({
      ...facts,
      name: addressPart({ name }, part),
      label: `${label} (${facts.label ?? part})`,
      isCustom: true,
      isRequired: flag(xml, 'required') && part === 'Street',
      compound: name,
    }),
  );
  return [makeField({ name, kind: 'address', label, isCustom: true, isCreateable: false }), ...parts];
}
