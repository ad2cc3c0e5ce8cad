/** Describe results: those of Apex describes, under the REST API's names. Source: REST API Developer Guide, "sObject Describe" and "Describe Global". */
import { ObjectDescribe } from '../../../data/platform/describe/objects.ts';
import { recordTypeInfos } from '../../../data/platform/describe/recordTypes.ts';
import type { ObjectSchema } from '../../../data/schema/index.ts';
import { supportedScopes } from '../../../data/soql/plan/scopes.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { RestCall } from '../call.ts';
import { valueJson } from '../json/write.ts';
import { describedBy } from './describedBy.ts';
import { fieldJson } from './describedField.ts';
import { describeFields } from './describedFields.ts';
import type { Visible } from './visible.ts';

/** Answer's name > method. */
const OBJECT: Readonly<Record<string, string>> = {
  associateEntityType: 'getAssociateEntityType',
  associateParentEntity: 'getAssociateParentEntity',
  createable: 'isCreateable',
  custom: 'isCustom',
  customSetting: 'isCustomSetting',
  deletable: 'isDeletable',
  deprecatedAndHidden: 'isDeprecatedAndHidden',
  feedEnabled: 'isFeedEnabled',
  hasSubtypes: 'getHasSubtypes',
  isInterface: 'getIsInterface',
  isSubtype: 'getIsSubtype',
  keyPrefix: 'getKeyPrefix',
  label: 'getLabel',
  labelPlural: 'getLabelPlural',
  mergeable: 'isMergeable',
  mruEnabled: 'isMruEnabled',
  name: 'getName',
  queryable: 'isQueryable',
  searchable: 'isSearchable',
  undeletable: 'isUndeletable',
  updateable: 'isUpdateable',
};
const objectMembers = describedBy('Schema.DescribeSObjectResult', OBJECT);

/** Whether its records have page layouts. */
const hasLayouts = (object: ObjectSchema, companion: unknown): boolean =>
  object.kind === 'object' && companion === null && (!object.isSetup || object.name === 'User');

function urlsOf(name: string, base: string, isLayoutable: boolean): Readonly<Record<string, string>> {
  const url = `${base}/sobjects/${name}`;
  return {
    sobject: url,
    describe: `${url}/describe`,
    ...(isLayoutable ? { layouts: `${url}/describe/layouts`, compactLayouts: `${url}/describe/compactLayouts` } : {}),
    rowTemplate: `${url}/{ID}`,
    listviews: `${url}/listviews`,
  };
}

/** One line of the global describe. */
export function objectSummary(object: ObjectSchema, base: string): Readonly<Record<string, unknown>> {
  const described = new ObjectDescribe(object) as ApexValue;
  const told = Object.fromEntries(objectMembers.map(([name, member]) => [name, valueJson(member(described))]));
  const isLayoutable = hasLayouts(object, told['associateEntityType']);
  return {
    ...told,
    activateable: false,
    deepCloneable: object.name === 'Campaign' || object.name === 'Opportunity',
    layoutable: isLayoutable,
    replicateable: object.kind !== 'event' && told['associateEntityType'] !== 'Share',
    retrieveable: true,
    triggerable: isLayoutable || object.kind === 'event',
    urls: urlsOf(object.name, base, isLayoutable),
  };
}

/** @param visible decides which fields and child objects are included */
export function objectJson(visible: Visible, call: RestCall, object: ObjectSchema): unknown {
  const summary = objectSummary(object, call.base);
  const records = object.labelPlural.toLowerCase();
  return {
    ...summary,
    fields: visible.fields(call, object).map((field) => fieldJson(object, field)),
    childRelationships: childrenJson(visible.objects(call), object),
    recordTypeInfos: recordTypesJson(object, call.base),
    actionOverrides: [],
    namedLayoutInfos: [],
    supportedScopes: supportedScopes(object).map((name) => ({ label: scopeLabel(name, records), name })),
    compactLayoutable: summary['layoutable'],
    searchLayoutable: summary['layoutable'] === true && summary['searchable'] === true,
    lookupLayoutable: null,
    listviewable: null,
    networkScopeFieldName: null,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    implementedBy: null,
    implementsInterfaces: null,
    sobjectDescribeOption: 'FULL',
  };
}

/** By the children's names. */
function childrenJson(objects: readonly ObjectSchema[], parent: ObjectSchema): readonly unknown[] {
  const names = new Map([...parent.children.values()].map(({ name, object, field }) => [`${object}.${field}`.toLowerCase(), name]));
  const sorted = objects.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.flatMap((child) =>
    describeFields(child)
      .filter(({ referenceTo }) => referenceTo.includes(parent.name))
      .map((field) => ({
        cascadeDelete: field.onDelete === 'cascade',
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: names.get(`${child.name}.${field.name}`.toLowerCase()) ?? null,
        restrictedDelete: field.onDelete === 'restrict',
      })),
  );
}

const recordTypesJson = (object: ObjectSchema, base: string): readonly unknown[] =>
  recordTypeInfos(object).map((info) => ({
    active: info.isActive,
    available: info.isAvailable,
    defaultRecordTypeMapping: info.isDefault,
    developerName: info.developerName,
    master: info.isMaster,
    name: info.name,
    recordTypeId: info.id,
    urls: { layout: `${base}/sobjects/${object.name}/describe/layouts/${info.id}` },
  }));

function scopeLabel(scope: string, records: string): string {
  if (scope === 'everything') return `All ${records}`;
  if (scope === 'team') return `My team's ${records}`;
  return scope === 'delegated' ? `My delegated ${records}` : `My ${records}`;
}
