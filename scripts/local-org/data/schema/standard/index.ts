/** Standard objects from the platform's signatures, with the facts that the signatures do not hold. Source: Object Reference for the Salesforce Platform. */
import type { Signatures, StandardObject } from '../../../compiler/signatures/index.ts';
import { CHANGE_EVENT_FIELDS } from '../companions.ts';
import { isChildOnly } from '../objectTraits.ts';
import type { ObjectSchema } from '../model.ts';
import { childField } from './fields/childFields.ts';
import { isAbsentChild, type Features } from './features.ts';
import type { FactTable, ObjectFacts } from './facts.ts';
import { LazyChild } from './fields/lazyChild.ts';
import { compoundField, standardField } from './fields/field.ts';
import { labelOf } from './fields/guess.ts';
import { withNumber } from './fields/numbers.ts';
import { OF_EVERY_ORG, ON_DEMAND } from './objects/index.ts';
import { PREFIXES } from './prefixes.ts';
import { targetsOf } from './fields/targets.ts';
import { DESCRIBED_FACTS, withFeatureFacts } from './describedFacts.ts';

export { featuresOf, type Features } from './features.ts';

const FACTS: FactTable = withFeatureFacts({ ...OF_EVERY_ORG, ...DESCRIBED_FACTS, ...ON_DEMAND });
/** Objects of orgs with several currencies. Source: Object Reference, "CurrencyType", "DatedConversionRate". */
const RATES = new Set(['CurrencyType', 'DatedConversionRate']);
const NO_FACTS: ObjectFacts = { prefix: '' };

/** The objects that every org has here; more come with the project's code. */
export function standardNames(): readonly string[] {
  return Object.keys(OF_EVERY_ORG);
}

/** Cached for the process: they are the same in every org. */
const made = new Map<string, ObjectSchema | undefined>();

/** @return a copy, whose fields and children a project may change */
export function standardObject(signatures: Signatures, name: string, features: Features): ObjectSchema | undefined {
  const key = JSON.stringify([name.toLowerCase(), features]);
  if (!made.has(key)) made.set(key, makeObject(signatures, name, features));
  const object = made.get(key);
  return object === undefined ? undefined : { ...object, fields: new Map(object.fields), children: new Map(object.children) };
}

function makeObject(signatures: Signatures, name: string, features: Features): ObjectSchema | undefined {
  const stub = signatures.standardObject(name);
  if (stub === undefined || (RATES.has(stub.name) && !features.hasManyCurrencies)) return undefined;
  const facts = withNumber(stub, FACTS[stub.name] ?? eventFacts(stub.name));
  const nameField = facts.nameField ?? nameFieldOf(stub);
  const fields = [
    ...inOrder(stub, facts).map(({ name: field, type }) =>
      standardField({ stub, facts, nameField, features }, field, type, targetsOf(FACTS, stub, field)),
    ),
    ...stub.compounds.map((field) => compoundField(stub.name, field.name, field.type, features)),
    ...(stub.name.endsWith('ChangeEvent') ? CHANGE_EVENT_FIELDS : []),
  ];
  return {
    name: stub.name,
    ...labelsOf(stub.name, facts),
    keyPrefix: knownPrefix(stub.name, facts) ?? (isFieldHistory(stub) ? '017' : madeUpPrefix(signatures, stub.name)),
    kind: fields.some(({ kind }) => kind === 'id') && !stub.name.endsWith('ChangeEvent') ? 'object' : 'event',
    isCustom: false,
    isHierarchy: false,
    nameField,
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field] as const)),
    children: childrenOf(signatures, stub, features),
    sharingModel: facts.sharing ?? 'ReadWrite',
    recordTypes: [],
    fieldSets: [],
    validationRules: [],
    isSetup: facts.isSetup ?? false,
    isReadOnly: facts.isReadOnly ?? isChildOnly(stub),
  };
}

function childrenOf(signatures: Signatures, stub: StandardObject, features: Features): ObjectSchema['children'] {
  return new Map(
    stub.children
      .filter(({ name }) => !isAbsentChild(stub.name, name, features))
      .map((child) => [
        child.name.toLowerCase(),
        new LazyChild(child, () => childField(signatures.standardObject(child.object), FACTS[child.object], stub.name, child)),
      ]),
  );
}

function labelsOf(name: string, facts: ObjectFacts): Pick<ObjectSchema, 'label' | 'labelPlural'> {
  const label = facts.label ?? labelOf(name);
  return { label, labelPlural: facts.plural ?? pluralOf(name, label) };
}

/** Shares, feeds, histories and events have the same label for singular and plural (seen in an org), and so do names that are plurals. */
function pluralOf(name: string, label: string): string {
  if (/(Access|ChangeEvent|Feed|History|Hours|Permissions|Settings|Share)$/.test(name)) return label;
  if (/[^aeiou]y$/.test(label)) return `${label.slice(0, -1)}ies`;
  return label.endsWith('s') ? `${label}es` : `${label}s`;
}

/** The facts of a change event: fields that the platform writes are also read-only there. */
function eventFacts(name: string): ObjectFacts {
  const base = name.endsWith('ChangeEvent') ? FACTS[name.slice(0, -'ChangeEvent'.length)] : undefined;
  const counted = Object.entries(base?.fields ?? {}).filter(([, text]) => text.startsWith('auto'));
  return counted.length === 0 ? NO_FACTS : { ...NO_FACTS, fields: Object.fromEntries(counted) };
}

/** Fields with facts come first, in the facts' order, which is that of errors for required fields. */
function inOrder(stub: StandardObject, facts: ObjectFacts): StandardObject['fields'] {
  const order = ['Id', ...Object.keys(facts.fields ?? {})];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return stub.fields.toSorted((a, b) => rank(a.name) - rank(b.name));
}

function nameFieldOf(stub: StandardObject): string {
  return (
    ['Name', 'DeveloperName', 'MasterLabel', 'Title', 'Subject'].find((candidate) => stub.fields.some(({ name }) => name === candidate)) ??
    'Id'
  );
}

/** All objects' field histories have one prefix. */
function isFieldHistory({ name, fields }: StandardObject): boolean {
  return name.endsWith('History') && ['OldValue', 'NewValue'].every((part) => fields.some((field) => field.name === part));
}

function knownPrefix(name: string, facts: ObjectFacts | undefined): string | undefined {
  return facts === undefined || facts.prefix === '' ? PREFIXES[name] : facts.prefix;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
let madeUp: ReadonlyMap<string, string> | undefined;

/** Prefixes of objects without facts need only be unique and stable. */
function madeUpPrefix(signatures: Signatures, name: string): string {
  madeUp ??= prefixesOf(
    signatures.standardObjectNames().filter((known) => !known.endsWith('ChangeEvent') && knownPrefix(known, FACTS[known]) === undefined),
  );
  return madeUp.get(name) ?? '';
}

function prefixesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const real = new Set([...Object.values(FACTS).map(({ prefix }) => prefix), ...Object.values(PREFIXES)]);
  const free = ['9', '8']
    .flatMap((first) => [...DIGITS].flatMap((second) => [...DIGITS].map((third) => `${first}${second}${third}`)))
    .filter((prefix) => !real.has(prefix));
  return new Map(names.toSorted().map((name, index) => [name, free[index] ?? '']));
}
