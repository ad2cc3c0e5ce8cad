/** All objects of the org: standard ones, extended and joined by the project's. */
import { openAuditFields } from './auditFields.ts';
import type { Signatures } from '../../compiler/signatures/index.ts';
import type { RecordType, SchemaDoor } from '../../compiler/types/schemaDoor.ts';
import { Currencies } from '../currency/currencies.ts';
import { currencySettings } from '../currency/declared.ts';
import type { Project } from '../project/model.ts';
import { addProject } from './metadata/additions.ts';
import { autoResponseRulesOf, type AutoResponseRule } from './metadata/autoResponseRules.ts';
import { escalationRulesOf, type EscalationRule } from './metadata/escalationRules.ts';
import { assignmentRulesOf, type AssignmentRule } from './metadata/assignmentRules.ts';
import { dataCategoriesOf, type DataCategoryGroup } from './metadata/dataCategories.ts';
import { entitlementProcessesOf, type EntitlementProcess } from './metadata/entitlementProcesses.ts';
import { DuplicateRules } from './metadata/duplicateRules.ts';
import { fiscalYearOf, type FiscalYear } from './metadata/fiscalYear.ts';
import { holidaysOf, type Holiday } from './metadata/holidays.ts';
import { statusCategories, type StatusCategory } from './metadata/statusCategories.ts';
import { leadMappingsOf, type LeadMapping } from './metadata/leadMappings.ts';
import { companionNames, mentionedNames, onlyAskedFor } from './mentioned.ts';
import type { ObjectSchema } from './model.ts';
import { Objects } from './objects.ts';
import { quickActionsOf, type QuickAction } from './metadata/quickActions.ts';
import { recordTypeOf } from './recordType.ts';
import { restrictionRulesOf, type RulesByObject } from './metadata/restrictionRules.ts';
import { sharingRulesOf, type SharingRule } from './metadata/sharingRules.ts';
import { objectsOfFeatures } from './standard/featureObjects.ts';
import { featuresOf, standardNames } from './standard/index.ts';
import { lookupsSeenAs } from './standard/fields/manyParents.ts';
import { toolingName, toolingObjects } from './standard/tooling.ts';
import { trackedFieldsOf, type TrackedFields } from './metadata/trackedFields.ts';
import { Workflows } from './metadata/workflows.ts';

export type * from './model.ts';
export {
  addressPart,
  halfOf,
  isCalculated,
  isLongText,
  isNumber,
  isOfAnyType,
  isText,
  isUnfilterable,
  isPost,
  isUngroupable,
  isUngroupedFormula,
  isUnsortable,
  LONGEST_GROUPED,
  soleParent,
} from './fieldTraits.ts';
export { isBig, bypassesRecycleBin, isNeverDeleted, isNeverInserted, isChildOnly, isRecordFeed, NO_ID } from './objectTraits.ts';
export { accessField, chosenParent, parentField } from './parents.ts';
export { isWriteable, MASTER_RECORD_TYPE } from './recordType.ts';
export { compoundOf, extraTypeOf } from './shape.ts';

export class Schema implements SchemaDoor {
  readonly signatures: Signatures;
  /** The package's own. */
  readonly namespace: string | undefined;
  readonly hasPersonAccounts: boolean;
  readonly hasManyCurrencies: boolean;
  /** Undefined in an org with one. */
  readonly currencies: Currencies | undefined;
  readonly hasStatePicklists: boolean;
  readonly fiscalYear: FiscalYear;
  readonly holidays: readonly Holiday[];
  readonly statusCategory: StatusCategory;
  readonly quickActions: readonly QuickAction[];
  /** Fields of leads that the project maps to what a conversion makes. */
  readonly leadMappings: readonly LeadMapping[];
  readonly duplicateRules: DuplicateRules;
  readonly workflows: Workflows;
  readonly assignmentRules: readonly AssignmentRule[];
  readonly autoResponseRules: readonly AutoResponseRule[];
  readonly escalationRules: readonly EscalationRule[];
  readonly entitlementProcesses: readonly EntitlementProcess[];
  readonly dataCategories: readonly DataCategoryGroup[];
  readonly sharingRules: readonly SharingRule[];
  readonly restrictionRules: RulesByObject;
  readonly scopingRules: RulesByObject;
  readonly tracked: TrackedFields;
  readonly #objects: Objects;
  readonly #opensAuditFields: boolean;
  #names: readonly string[];
  readonly #onlyAskedFor: ReadonlySet<string>;
  readonly #prefixes = new Map<string, ObjectSchema>();
  #all: readonly ObjectSchema[] | undefined;
  /** Objects of the Tooling API: stored like others, found only by `toolingName`. */
  readonly #tooling: readonly ObjectSchema[] = toolingObjects();

  constructor(signatures: Signatures, project: Project) {
    this.signatures = signatures;
    this.namespace = project.namespace;
    const features = featuresOf(project.features);
    this.hasPersonAccounts = features.hasPersonAccounts;
    this.hasManyCurrencies = features.hasManyCurrencies;
    this.currencies = this.hasManyCurrencies ? new Currencies(currencySettings(project.metadata)) : undefined;
    this.hasStatePicklists = features.hasStatePicklists;
    this.fiscalYear = fiscalYearOf(project);
    this.holidays = holidaysOf(project);
    this.statusCategory = statusCategories(project);
    this.quickActions = quickActionsOf(project);
    this.leadMappings = leadMappingsOf(project);
    this.duplicateRules = new DuplicateRules(project);
    this.workflows = new Workflows(project);
    this.assignmentRules = assignmentRulesOf(project);
    this.autoResponseRules = autoResponseRulesOf(project);
    this.escalationRules = escalationRulesOf(project);
    this.entitlementProcesses = entitlementProcessesOf(project);
    this.dataCategories = dataCategoriesOf(project);
    this.sharingRules = sharingRulesOf(project);
    this.restrictionRules = restrictionRulesOf(project, 'Restrict');
    this.scopingRules = restrictionRulesOf(project, 'Scoping');
    this.tracked = trackedFieldsOf(project);
    this.#objects = new Objects(signatures, features, project.namespace, this.currencies?.picklist);
    const own = addProject(this.#objects, project, this.currencies);
    const texts = project.sources.map(({ text }) => text);
    const given = objectsOfFeatures(project.features);
    const isGiven = new Set(given.map((name) => name.toLowerCase()));
    this.#onlyAskedFor = new Set([...onlyAskedFor(texts)].filter((name) => !isGiven.has(name)));
    const mentioned = mentionedNames(signatures, texts, [...project.objects.map(({ name }) => name), ...given]);
    this.#names = [...new Set([...standardNames(), ...given, ...mentioned, ...own, ...companionNames(this.#objects, project)])];
    openTargets(this.#objects, this.#names);
    this.#opensAuditFields = features.hasGivenAuditFields;
    if (this.#opensAuditFields) openAuditFields(this.#objects, this.#names);
    for (const object of this.#tooling) this.#objects.put(toolingName(object.name), object);
    this.#objects.put('aggregateresult', aggregateResult(this.get('CaseStatus')));
  }

  find(name: string): ObjectSchema | undefined {
    return this.#objects.find(name);
  }

  /** The same, if the org has it. */
  findInOrg(name: string): ObjectSchema | undefined {
    const object = this.find(name);
    return object !== undefined && this.isInOrg(object) ? object : undefined;
  }

  /** Whether the org has an object: standard objects that code only tests for are absent. */
  isInOrg(object: ObjectSchema): boolean {
    return !this.#onlyAskedFor.has(object.name.toLowerCase()) || this.all().includes(object);
  }

  /** Errors: throws for a name that the schema does not have. */
  get(name: string): ObjectSchema {
    return this.#objects.get(name);
  }

  /** Objects of the org, events among them. */
  all(): readonly ObjectSchema[] {
    this.#all ??= this.#names.flatMap((name) => this.find(name) ?? []);
    return this.#all;
  }

  /** Adds standard objects that other code than the project's names. @return those that are new */
  takeIn(code: string): readonly ObjectSchema[] {
    const known = new Set(this.#names);
    const mentioned = [...new Set(mentionedNames(this.signatures, [code], this.#names))];
    const names = mentioned.filter((name) => !known.has(name) && this.findInOrg(name) !== undefined);
    if (names.length === 0) return [];
    this.#names = [...this.#names, ...names];
    this.#all = undefined;
    this.#prefixes.clear();
    openTargets(this.#objects, names);
    if (this.#opensAuditFields) openAuditFields(this.#objects, names);
    return names.map((name) => this.get(name));
  }

  /** Objects that hold records in the database. */
  stored(): readonly ObjectSchema[] {
    return [...this.all(), ...this.#tooling].filter(({ kind }) => kind !== 'event');
  }

  isStored(object: ObjectSchema): boolean {
    return object.kind !== 'event' && (this.all().includes(object) || this.#tooling.includes(object));
  }

  object(name: string): RecordType | undefined {
    const object = this.find(name);
    return object === undefined ? undefined : recordTypeOf(object);
  }

  objectNames(): readonly string[] {
    return this.all().map(({ name }) => name);
  }

  byPrefix(prefix: string): ObjectSchema | undefined {
    if (this.#prefixes.size === 0)
      for (const object of [...this.all()].reverse()) if (object.keyPrefix !== '') this.#prefixes.set(object.keyPrefix, object);
    return this.#prefixes.get(prefix);
  }
}

/** Polymorphic lookups of activities, files, feeds and topics point to all objects that have them as children. */
function openTargets(objects: Objects, names: readonly string[]): void {
  for (const { name, kind, children } of names.flatMap((known) => objects.find(known) ?? [])) {
    const paths = kind === 'object' ? [...children.values()].flatMap(lookupsSeenAs) : [];
    for (const path of paths)
      objects.changeField(path, ({ referenceTo }) => ({
        referenceTo: referenceTo.includes(name) ? referenceTo : [...referenceTo, name].sort(),
      }));
  }
}

/** Rows of groups have an Id, which is null. */
function aggregateResult(model: ObjectSchema): ObjectSchema {
  return {
    ...model,
    name: 'AggregateResult',
    label: 'Aggregate Result',
    labelPlural: 'Aggregate Results',
    keyPrefix: '',
    fields: new Map([...model.fields].filter(([key]) => key === 'id')),
    children: new Map(),
  };
}
