/** All objects of the org: standard ones, extended and joined by the project's. */
import type { Signatures } from '../../compiler/signatures/index.ts';
import type { RecordType, SchemaDoor } from '../../compiler/types/schemaDoor.ts';
import { prefixed } from '../project/namespace.ts';
import type { ObjectSource, Project } from '../project/model.ts';
import { many, text, type Xml } from '../project/xml.ts';
import { assignmentRulesOf, type AssignmentRule } from './assignmentRules.ts';
import { baseOf, companionOf } from './companions.ts';
import { CURRENCY_FIELD } from './currency.ts';
import { knowledgeNames } from './standard/knowledge.ts';
import { comparisonProblem } from './comparable.ts';
import { childRelationName, customObject, fieldSetsOf, recordTypesOf, sharingOf, validationRulesOf } from './custom.ts';
import { customFields, valueOf, type ValueSets } from './customField.ts';
import { DuplicateRules } from './duplicateRules.ts';
import { makeField } from './field.ts';
import { isIdLookup } from './idLookup.ts';
import { isCalculated, type FieldSchema, type ObjectSchema, type PicklistValue } from './model.ts';
import { Names } from './names.ts';
import { standardNames, standardObject, type Features } from './standard/index.ts';
import { lookupsSeenAs } from './standard/manyParents.ts';
import { joinPerson } from './personAccounts.ts';
import { sharingRulesOf, type SharingRule } from './sharingRules.ts';
import { Workflows } from './workflows.ts';
import { fiscalYearOf, type FiscalYear } from './fiscalYear.ts';
import { quickActionsOf, type QuickAction } from './quickActions.ts';
import { leadMappingsOf, type LeadMapping } from './leadMappings.ts';
import { trackedFieldsOf, type TrackedFields } from './trackedFields.ts';
import { standardValueSetFields } from '../project/valueSets.ts';
import { toolingName, toolingObjects } from './standard/tooling.ts';

export type * from './model.ts';
export {
  halfOf,
  isCalculated,
  isLongText,
  isNeverDeleted,
  isNumber,
  isText,
  isUnfilterable,
  isUngroupable,
  isUnsortable,
} from './model.ts';

export class Schema implements SchemaDoor {
  private readonly objects = new Map<string, ObjectSchema | undefined>();
  private readonly names: readonly string[];
  readonly signatures: Signatures;
  /** Fields of leads that the project maps to what a conversion makes. */
  readonly leadMappings: readonly LeadMapping[];
  readonly duplicateRules: DuplicateRules;
  readonly workflows: Workflows;
  readonly assignmentRules: readonly AssignmentRule[];
  readonly sharingRules: readonly SharingRule[];
  readonly tracked: TrackedFields;
  readonly hasPersonAccounts: boolean;
  readonly hasManyCurrencies: boolean;
  readonly hasStatePicklists: boolean;
  readonly fiscalYear: FiscalYear;
  readonly quickActions: readonly QuickAction[];
  private readonly features: Features;
  private readonly prefixes = new Map<string, ObjectSchema>();
  private known: readonly ObjectSchema[] | undefined;
  /** Only the Tooling API's: stored like all others, found by `toolingName` alone. */
  private readonly tooling: readonly ObjectSchema[];
  /** The package's own. */
  readonly namespace: string | undefined;

  constructor(signatures: Signatures, project: Project) {
    this.signatures = signatures;
    this.namespace = project.namespace;
    this.hasPersonAccounts = project.features.has('PersonAccounts');
    this.hasManyCurrencies = project.features.has('MultiCurrency');
    this.hasStatePicklists = project.features.has('StateAndCountryPicklist');
    this.fiscalYear = fiscalYearOf(project);
    this.quickActions = quickActionsOf(project);
    this.features = {
      hasPersonAccounts: this.hasPersonAccounts,
      hasManyCurrencies: this.hasManyCurrencies,
      hasStatePicklists: this.hasStatePicklists,
    };
    this.duplicateRules = new DuplicateRules(project);
    this.workflows = new Workflows(project);
    this.assignmentRules = assignmentRulesOf(project);
    this.sharingRules = sharingRulesOf(project);
    this.tracked = trackedFieldsOf(project);
    this.leadMappings = leadMappingsOf(project);
    const valueSets = valueSetsOf(project);
    const own = project.objects.filter(({ name }) => /__(c|mdt|e|x|b)$/.test(name));
    const prefixes = customPrefixes(own.map(({ name }) => name));
    for (const source of own) this.put(source.name.toLowerCase(), customObject(source, prefixes.get(source.name) ?? '', valueSets));
    if (this.hasManyCurrencies) this.openCurrencies(own.map(({ name }) => name).filter((name) => name.endsWith('__c')));
    for (const source of project.objects)
      if (!own.includes(source))
        for (const name of source.name === 'Activity' ? ['Task', 'Event'] : [source.name]) this.extend(name, source, valueSets);
    if (this.hasPersonAccounts) this.openPersons(project);
    for (const source of project.objects) for (const field of source.fields) this.joinParent(source.name, field);
    for (const source of project.objects) this.typeSummaries(source.name);
    this.useStandardValueSets(project);
    this.names = [
      ...new Set([...standardNames(), ...mentioned(signatures, project), ...own.map(({ name }) => name), ...this.companions(project)]),
    ];
    this.openTargets();
    this.tooling = toolingObjects();
    for (const object of this.tooling) this.put(toolingName(object.name), object);
    const status = this.get('CaseStatus');
    // rows of groups have an Id, which is null
    this.put('aggregateresult', {
      ...status,
      name: 'AggregateResult',
      label: 'Aggregate Result',
      labelPlural: 'Aggregate Results',
      keyPrefix: '',
      fields: new Map([...status.fields].filter(([key]) => key === 'id')),
      children: new Map(),
    });
  }

  find(name: string): ObjectSchema | undefined {
    const key = name.toLowerCase();
    const known = this.objects.get(key);
    if (known !== undefined || this.objects.has(key)) return known;
    const qualified = this.namespace === undefined ? name : prefixed(this.namespace, name);
    if (qualified !== name) return this.find(qualified);
    const base = baseOf(name);
    const companion = base === undefined ? undefined : this.find(base);
    return this.put(key, companion === undefined ? standardObject(this.signatures, name, this.features) : companionOf(companion, name));
  }

  /** Own names are found without the package's prefix too. */
  private put(key: string, object: ObjectSchema | undefined): ObjectSchema | undefined {
    const { namespace } = this;
    const named =
      object === undefined || namespace === undefined
        ? object
        : { ...object, namespace, fields: new Names(object.fields, namespace), children: new Names(object.children, namespace) };
    this.objects.set(key, named);
    return named;
  }

  /** Errors: throws for a name that the schema does not have. */
  get(name: string): ObjectSchema {
    const object = this.find(name);
    if (object === undefined) throw new Error(`The schema has no object ${name}`);
    return object;
  }

  /** Objects of the org, events among them. */
  all(): readonly ObjectSchema[] {
    this.known ??= this.names.flatMap((name) => this.find(name) ?? []);
    return this.known;
  }

  /** Objects that hold records in the database. */
  stored(): readonly ObjectSchema[] {
    return [...this.all(), ...this.tooling].filter(({ kind }) => kind !== 'event');
  }
  isStored(object: ObjectSchema): boolean {
    return object.kind !== 'event' && (this.all().includes(object) || this.tooling.includes(object));
  }

  object(name: string): RecordType | undefined {
    const object = this.find(name);
    return object === undefined ? undefined : recordType(object);
  }

  objectNames(): readonly string[] {
    return this.all().map(({ name }) => name);
  }

  byPrefix(prefix: string): ObjectSchema | undefined {
    if (this.prefixes.size === 0)
      for (const object of [...this.all()].reverse()) if (object.keyPrefix !== '') this.prefixes.set(object.keyPrefix, object);
    return this.prefixes.get(prefix);
  }

  /** Adds a project's fields to a standard object; files without a type only change what the field has. */
  private extend(name: string, source: ObjectSource, valueSets: ValueSets): void {
    const object = this.find(name);
    if (object === undefined) return;
    const fields = new Map(object.fields);
    for (const xml of source.fields) {
      const known = fields.get((text(xml, 'fullName') ?? '').toLowerCase());
      if (known !== undefined && !known.isCustom) continue;
      for (const field of customFields(name, xml, valueSets)) fields.set(field.name.toLowerCase(), field);
    }
    const recordTypes = recordTypesOf(source);
    if (recordTypes.length > 0 && !fields.has('recordtypeid'))
      fields.set(
        'recordtypeid',
        makeField({
          name: 'RecordTypeId',
          kind: 'reference',
          label: 'Record Type ID',
          referenceTo: ['RecordType'],
          relationshipName: 'RecordType',
        }),
      );
    this.put(name.toLowerCase(), {
      ...object,
      fields,
      recordTypes,
      fieldSets: fieldSetsOf(source),
      validationRules: validationRulesOf(source),
      sharingModel: sharingOf(source.definition) ?? object.sharingModel,
    });
  }

  /** Accounts get their contacts' fields and the record types of persons; leads need no company. */
  private openPersons(project: Project): void {
    const account = joinPerson(this.get('Account'), this.get('Contact'));
    const own = project.objects.filter(({ name }) => name === 'PersonAccount').flatMap(recordTypesOf);
    const persons =
      own.length > 0
        ? own
        : [
            {
              developerName: 'PersonAccount',
              label: 'Person Account',
              description: undefined,
              picklists: new Map<string, never>(),
              isActive: true,
            },
          ];
    this.put('account', { ...account, recordTypes: [...account.recordTypes, ...persons.map((type) => ({ ...type, isPersonType: true }))] });
    const company = this.get('Lead').fields.get('company');
    if (company !== undefined) this.get('Lead').fields.set('company', { ...company, isRequired: false, isNillable: true });
  }

  private openCurrencies(names: readonly string[]): void {
    for (const name of names) this.get(name).fields.set(CURRENCY_FIELD.key, CURRENCY_FIELD);
  }

  private joinParent(child: string, field: Xml): void {
    const parent = text(field, 'referenceTo');
    const name = childRelationName(field);
    if (parent !== undefined && name !== undefined)
      this.find(parent)?.children.set(name.toLowerCase(), { name, object: child, field: text(field, 'fullName') ?? '' });
  }

  /** Activities, files, feeds and topics belong to whatever sees them among its children. */
  private openTargets(): void {
    for (const { name, kind, children } of this.names.flatMap((known) => this.find(known) ?? [])) {
      if (kind === 'object')
        for (const relation of children.values()) for (const path of lookupsSeenAs(relation)) this.addTarget(path, name);
    }
  }

  private addTarget(path: string, target: string): void {
    const [object = '', field = ''] = path.split('.');
    const fields = this.find(object)?.fields;
    const known = fields?.get(field.toLowerCase());
    if (known !== undefined && !known.referenceTo.includes(target))
      fields?.set(field.toLowerCase(), { ...known, referenceTo: [...known.referenceTo, target] });
  }

  /** A sum, least or most is of the kind of the field that it looks at; a count is whole. */
  private typeSummaries(name: string): void {
    const fields = this.find(name)?.fields;
    for (const [key, field] of fields ?? []) {
      const source =
        field.summary?.field === undefined ? undefined : this.find(field.summary.child)?.fields.get(field.summary.field.toLowerCase());
      if (source === undefined) continue;
      const { kind, display, apexType, precision, scale } = source;
      fields?.set(key, { ...field, kind, display, apexType, precision, scale });
    }
  }

  private useStandardValueSets(project: Project): void {
    for (const [name, xml] of project.metadata.get('standardValueSet') ?? []) {
      const values = many(xml, 'standardValue').map((value) => valueOf(value, []));
      for (const path of standardValueSetFields(name)) {
        const [object = '', field = ''] = path.split('.');
        const fields = this.find(object)?.fields;
        const known = fields?.get(field.toLowerCase());
        if (known !== undefined) fields?.set(field.toLowerCase(), { ...known, picklist: values });
      }
    }
  }

  /** Shares exist where sharing is not open, and the rest where code names them. */
  private companions(project: Project): readonly string[] {
    const text = project.sources.map((source) => source.text).join('\n');
    const words = new Set(
      [...text.matchAll(/\b(\w+__(?:Share|History|Feed|ChangeEvent))\b/gi)].map(([, word = '']) => this.find(word)?.name ?? ''),
    );
    const shares = [...this.objects.values()].flatMap((object) =>
      object?.isCustom === true && object.kind === 'object' && (object.sharingModel === 'Private' || object.sharingModel === 'Read')
        ? [object.name.replace(/__c$/, '__Share')]
        : [],
    );
    return [...words, ...shares].filter((name) => name !== '');
  }
}

/** Standard objects whose names stand in the project's code: any word there may be one. */
function mentioned(signatures: Signatures, project: Project): readonly string[] {
  const known = new Map(signatures.standardObjectNames().map((name) => [name.toLowerCase(), name]));
  const words = new Set(project.sources.flatMap(({ text }) => text.match(/\b[A-Za-z]\w+\b/g) ?? []).map((word) => word.toLowerCase()));
  const named = [...words]
    .flatMap((word) => known.get(word) ?? [])
    .filter((name) => !['Name', 'Location', 'Address', 'AggregateResult', 'SObject'].includes(name));
  // types of the same name hide these: code must say which it means
  const hidden = ['Location', 'Address'].filter((name) =>
    project.sources.some(({ text }) => new RegExp(`\\b(Schema\\.|FROM\\s+)${name}\\b|\\b${name}\\.SObjectType\\b`, 'i').test(text)),
  );
  return [...named, ...hidden, ...knowledgeNames([...named, ...project.objects.map(({ name }) => name)])];
}

/** Key prefixes of custom objects start with `a`, of events with `e`, of custom metadata with `m`; the rest comes from the name, so that new objects move no other's. */
function customPrefixes(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const letter = name.endsWith('__mdt') ? 'm' : name.endsWith('__e') ? 'e' : 'a';
      let hash = 0;
      for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 1296;
      while (taken.has(`${letter}${String(hash)}`)) hash = (hash + 1) % 1296;
      taken.add(`${letter}${String(hash)}`);
      return [name, `${letter}${hash.toString(36).padStart(2, '0')}`] as const;
    }),
  );
}

function valueSetsOf(project: Project): ValueSets {
  const sets = new Map<string, readonly PicklistValue[]>();
  for (const [name, xml] of project.metadata.get('globalValueSet') ?? [])
    sets.set(
      name,
      many(xml, 'customValue').map((value) => valueOf(value, [])),
    );
  return sets;
}

function recordType(object: ObjectSchema): RecordType {
  return {
    name: object.name,
    kind: object.kind,
    isHierarchy: object.isHierarchy,
    field: (name) => {
      const field = object.fields.get(name.toLowerCase());
      return field === undefined
        ? undefined
        : {
            name: field.name,
            type: field.apexType,
            isWriteable: isWriteable(object, field),
            isKey: isIdLookup(object, field),
            comparisonProblem: (operator, value) => comparisonProblem(field, operator, value),
          };
    },
    parent: (relation) => {
      const field = parentField(object, relation) ?? (relation.toLowerCase() === 'userrecordaccess' ? accessField(object) : undefined);
      return field?.relationshipName === undefined
        ? undefined
        : { name: field.relationshipName, object: field.referenceTo.length === 1 ? (field.referenceTo[0] ?? 'Name') : 'Name' };
    },
    child: (relation) => object.children.get(relation.toLowerCase()),
  };
}

/** Records of metadata, events and feeds say of fields that nobody saves them what they will not refuse in code. */
export function isWriteable(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.kind === 'id' || field.isCreateable || field.isUpdateable) return !isCalculated(field) || field.kind === 'idlist';
  return (object.kind !== 'object' && object.kind !== 'custom-setting') || /Feed/.test(object.name);
}

/** Queries reach what the user may do with a record from the record. Source: Object Reference, "UserRecordAccess". */
export function accessField(object: ObjectSchema): FieldSchema | undefined {
  const id = object.kind === 'object' ? object.fields.get('id') : undefined;
  return id === undefined
    ? undefined
    : { ...id, relationshipName: 'UserRecordAccess', referenceTo: ['UserRecordAccess'], referenceKey: 'RecordId' };
}

/** The object that a step of a formula's path chooses among several: `Owner:User`. Source: Salesforce Help, "Tips for Building Formulas", owner fields. */
export function chosenParent(step: string): string | undefined {
  return step.split(':')[1];
}

/** @param step a relationship, in formulas perhaps with the parent that it chooses. */
export function parentField(object: ObjectSchema, step: string): FieldSchema | undefined {
  const relation = step.split(':')[0] ?? step;
  const lower = relation.toLowerCase();
  const own = object.namespace === undefined ? lower : prefixed(object.namespace, relation).toLowerCase();
  for (const field of object.fields.values())
    if (field.relationshipName?.toLowerCase() === lower || field.relationshipName?.toLowerCase() === own) return field;
  return undefined;
}
