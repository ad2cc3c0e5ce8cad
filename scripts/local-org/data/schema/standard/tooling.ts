/** Objects that only the Tooling API has. Apex and the REST API do not know them. Source: Tooling API, "ApexCodeCoverage", "ApexCodeCoverageAggregate", "ApexOrgWideCoverage". */
import { makeField, type FieldFacts } from '../field.ts';
import type { ObjectSchema } from '../model.ts';

const CODE = {
  name: 'ApexClassOrTriggerId',
  kind: 'reference',
  referenceTo: ['ApexClass', 'ApexTrigger'],
  relationshipName: 'ApexClassOrTrigger',
} as const;
const COVERAGE: readonly FieldFacts[] = [
  CODE,
  { name: 'NumLinesCovered', kind: 'integer' },
  { name: 'NumLinesUncovered', kind: 'integer' },
  { name: 'Coverage', kind: 'longtext', display: 'COMPLEXVALUE' },
];

const OBJECTS: readonly { readonly name: string; readonly prefix: string; readonly fields: readonly FieldFacts[] }[] = [
  {
    name: 'ApexCodeCoverage',
    prefix: '714',
    fields: [
      { name: 'ApexTestClassId', kind: 'reference', referenceTo: ['ApexClass'], relationshipName: 'ApexTestClass' },
      { name: 'TestMethodName', kind: 'text' },
      ...COVERAGE,
    ],
  },
  { name: 'ApexCodeCoverageAggregate', prefix: '715', fields: COVERAGE },
  { name: 'ApexOrgWideCoverage', prefix: '716', fields: [{ name: 'PercentCovered', kind: 'integer' }] },
];

/** The prefix of tooling objects' names in queries, which code cannot write. */
const MARK = 'tooling:';

/** The name under which the schema has a tooling object. */
export const toolingName = (name: string): string => `${MARK}${name.toLowerCase()}`;

export function toolingObjects(): readonly ObjectSchema[] {
  return OBJECTS.map(({ name, prefix, fields }) => ({
    name,
    label: name,
    labelPlural: name,
    keyPrefix: prefix,
    kind: 'object',
    isCustom: false,
    isHierarchy: false,
    nameField: 'Id',
    fields: new Map(
      [{ name: 'Id', kind: 'id' } as const, ...fields].map(
        (facts) => [facts.name.toLowerCase(), makeField({ ...facts, isCreateable: false })] as const,
      ),
    ),
    children: new Map(),
    sharingModel: 'ReadWrite',
    recordTypes: [],
    fieldSets: [],
    validationRules: [],
    isSetup: true,
    isReadOnly: true,
  }));
}
