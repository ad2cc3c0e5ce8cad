/**
 * Custom fields that an org of the Developer Edition starts with. The org has those that code names, for it compiles only in such an org.
 * Source: Salesforce Field Reference Guide, "Lead" (CurrentGenerators__c); names, labels, lengths and values: seen in orgs of that edition.
 */
import type { ObjectSource, Project } from './model.ts';
import { text, type Xml } from './xml.ts';

const words = (label: string, length: number): Xml => ({ label, type: 'Text', length: String(length) });
const count = (label: string): Xml => ({ label, type: 'Number', precision: '3', scale: '0' });
const choice = (label: string, ...values: readonly string[]): Xml => ({
  label,
  type: 'Picklist',
  valueSet: { valueSetDefinition: { value: values.map((fullName) => ({ fullName, label: fullName })) } },
});

const SAMPLES: Readonly<Record<string, Readonly<Record<string, Xml>>>> = {
  Account: {
    Active__c: choice('Active', 'No', 'Yes'),
    CustomerPriority__c: choice('Customer Priority', 'High', 'Low', 'Medium'),
    NumberofLocations__c: count('Number of Locations'),
    SLA__c: choice('SLA', 'Gold', 'Silver', 'Platinum', 'Bronze'),
    SLAExpirationDate__c: { label: 'SLA Expiration Date', type: 'Date' },
    SLASerialNumber__c: words('SLA Serial Number', 10),
    UpsellOpportunity__c: choice('Upsell Opportunity', 'Maybe', 'No', 'Yes'),
  },
  Case: {
    EngineeringReqNumber__c: words('Engineering Req Number', 12),
    PotentialLiability__c: choice('Potential Liability', 'No', 'Yes'),
    Product__c: choice('Product', 'GC1040', 'GC1060', 'GC3020', 'GC3040', 'GC3060', 'GC5020', 'GC5040', 'GC5060'),
    SLAViolation__c: choice('SLA Violation', 'No', 'Yes'),
  },
  Contact: {
    Languages__c: words('Languages', 100),
    Level__c: choice('Level', 'Secondary', 'Tertiary', 'Primary'),
  },
  Lead: {
    CurrentGenerators__c: words('Current Generator(s)', 100),
    NumberofLocations__c: count('Number of Locations'),
    Primary__c: choice('Primary', 'No', 'Yes'),
    ProductInterest__c: choice('Product Interest', 'GC1000 series', 'GC5000 series', 'GC3000 series'),
    SICCode__c: words('SIC Code', 15),
  },
  Opportunity: {
    CurrentGenerators__c: words('Current Generator(s)', 100),
    DeliveryInstallationStatus__c: choice('Delivery/Installation Status', 'In progress', 'Yet to begin', 'Completed'),
    MainCompetitors__c: words('Main Competitor(s)', 100),
    OrderNumber__c: words('Order Number', 8),
    TrackingNumber__c: words('Tracking Number', 12),
  },
};

/** The project with the sample fields that its code names; a name that the project gives to a field or an object of its own means that one. */
export function withSampleFields(project: Project): Project {
  const named = new Set(project.sources.flatMap((source) => source.text.toLowerCase().match(/\b\w+__c\b/g) ?? []));
  for (const { name, fields } of project.objects)
    for (const own of [name, ...fields.map((field) => text(field, 'fullName') ?? '')]) named.delete(unprefixed(own));
  const objects = new Map(project.objects.map((object) => [object.name, object]));
  for (const [name, samples] of Object.entries(SAMPLES)) {
    const added = Object.entries(samples).filter(([field]) => named.has(field.toLowerCase()));
    const object = objects.get(name) ?? { ...NOTHING, name };
    if (added.length > 0)
      objects.set(name, { ...object, fields: [...object.fields, ...added.map(([fullName, xml]) => ({ fullName, ...xml }))] });
  }
  return { ...project, objects: [...objects.values()] };
}

/** In lower case, without the namespace of the project. */
const unprefixed = (name: string): string => name.toLowerCase().replace(/^[a-z0-9_]+?__(?=\w+__c$)/, '');

const NOTHING: Omit<ObjectSource, 'name'> = {
  definition: {},
  fields: [],
  recordTypes: [],
  fieldSets: [],
  validationRules: [],
  compactLayouts: [],
  listViews: [],
  webLinks: [],
  indexes: [],
  sharingReasons: [],
};
