/**
 * The resources of an interview: variables, constants, formulas, templates, outputs of elements, and global resources.
 * Source: Salesforce Help, "Flow Resources" and "Global Constants, Variables"; Metadata API Developer Guide, "Flow".
 */
import { randomUUID } from 'node:crypto';
import { data } from '../data/current.ts';
import { flag, many, text, type Xml } from '../data/project/xml.ts';
import { valueOrBlank } from '../data/formula/evaluate.ts';
import { formulaValueOf } from '../data/formula/fields.ts';
import { pageGlobal } from '../data/formula/globals.ts';
import { usableFormula } from '../data/formula/usable.ts';
import type { FormulaValue } from '../data/formula/tree.ts';
import { asReturnType, formulaValue } from '../data/platform/formulas/values.ts';
import { SObjectValue } from '../data/records/index.ts';
import { parentField, type FieldSchema } from '../data/schema/index.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { ApexDatetime, ApexDecimal, setScale } from '../platform/values/index.ts';
import type { FlowDefinition } from './definition.ts';
import { FlowFault } from './fault.ts';
import { plainName, withBareReferences } from './formulaText.ts';
import { shownText, withPlaces } from './shownText.ts';
import { emptyOf, fitted, fittedToField, typeOfVariable, writtenValue, type ValueReader } from './values.ts';

const MERGE = /\{!([^}]+)\}/g;
const GLOBALS: ReadonlySet<string> = new Set(
  [
    ...['$Record', '$Record__Prior', '$Flow', '$GlobalConstant', '$User', '$Profile', '$UserRole', '$Organization', '$Permission'],
    ...['$Label', '$Setup', '$CustomMetadata', '$System', '$Api', '$Client', '$Orchestration'],
  ].map((name) => name.toLowerCase()),
);
const RETURN_TYPES: Readonly<Record<string, string>> = {
  Number: 'DECIMAL',
  Currency: 'DECIMAL',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'DATETIME',
  Time: 'TIME',
};

export class Resources implements ValueReader {
  readonly flow: FlowDefinition;
  /** By lower-case name: variables, and outputs of elements. */
  private readonly values = new Map<string, ApexValue>();
  private readonly guid: string = randomUUID();
  faultMessage: string | null = null;
  /** The record that started the flow, as it is and as it was. */
  record: SObjectValue | null = null;
  prior: SObjectValue | null = null;

  constructor(flow: FlowDefinition) {
    this.flow = flow;
    for (const [name, variable] of flow.variables) {
      const initial = writtenValue(many(variable, 'value')[0], this);
      const type = typeOfVariable(variable);
      this.values.set(
        name,
        flag(variable, 'isCollection')
          ? new ApexList(type, initial instanceof ApexList ? [...initial.items] : [])
          : (fitted(initial, type) ?? emptyOf(type)),
      );
    }
  }

  /** Errors: FlowFault for a name that the flow does not have. */
  read(reference: string): ApexValue {
    return this.lookUp(plainName(reference).split('.')).value;
  }

  /** The whole value of a name, for outputs; `undefined` if there is none. */
  valueOf(name: string): ApexValue | undefined {
    return this.values.get(name.toLowerCase());
  }
  /** Stores an element's output under its name. */
  store(name: string, value: ApexValue): void {
    this.values.set(name.toLowerCase(), value);
  }
  /** An input of the interview, or the result of a subflow. A variable for one value takes no collection and stays empty. */
  input(name: string, value: ApexValue): void {
    const variable = this.flow.variables.get(name.toLowerCase());
    if (variable === undefined) return;
    const type = typeOfVariable(variable);
    if (flag(variable, 'isCollection')) this.store(name, fitted(value, { kind: 'list', element: type }));
    else this.store(name, value instanceof ApexList ? null : fitted(value, type));
  }

  private lookUp(path: readonly string[]): { readonly value: ApexValue; readonly field?: FieldSchema | undefined } {
    const [first = '', ...rest] = path;
    const start = this.root(first.toLowerCase(), rest);
    if (start.isWhole) return { value: start.value };
    let current = start.value;
    let field: FieldSchema | undefined;
    for (const step of rest) {
      field = current instanceof SObjectValue ? current.schema.fields.get(step.toLowerCase()) : undefined;
      current = memberOf(current, step);
    }
    return { value: withPlaces(current, field?.scale ?? this.placesOf(path) ?? 0), field };
  }

  /** The decimal places of a variable or formula; `undefined` for what has none of its own. */
  private placesOf([name = '', ...rest]: readonly string[]): number | undefined {
    const key = name.toLowerCase();
    const resource = rest.length === 0 ? (this.flow.variables.get(key) ?? this.flow.formulas.get(key)) : undefined;
    return resource === undefined ? undefined : Number(text(resource, 'scale') ?? 0);
  }

  /** `isWhole`: the rest of the path is already read. */
  private root(name: string, rest: readonly string[]): { readonly value: ApexValue; readonly isWhole?: boolean } {
    if (name === '$record') return { value: this.record };
    if (name === '$record__prior') return { value: this.prior };
    if (name === '$flow') return { value: this.ofFlow((rest[0] ?? '').toLowerCase()), isWhole: true };
    if (name === '$globalconstant')
      return {
        value:
          ({ true: true, false: false, emptystring: '' } as Readonly<Record<string, ApexValue>>)[(rest[0] ?? '').toLowerCase()] ?? null,
        isWhole: true,
      };
    if (name.startsWith('$')) return { value: pageGlobal([name, ...rest]), isWhole: true };
    const stored = this.values.get(name);
    if (stored !== undefined) return { value: stored };
    return { value: this.computed(name) };
  }

  private computed(name: string): ApexValue {
    const { constants, formulas, templates, choices, elements, outcomes } = this.flow;
    const constant = constants.get(name);
    if (constant !== undefined) return writtenValue(many(constant, 'value')[0], this);
    const formula = formulas.get(name);
    if (formula !== undefined) return this.evaluate(formula);
    const template = templates.get(name);
    if (template !== undefined) return this.merge(text(template, 'text') ?? '');
    const choice = choices.get(name);
    if (choice !== undefined) return writtenValue(many(choice, 'value')[0], this);
    if (outcomes.has(name)) return false;
    if (elements.has(name)) return null;
    throw new FlowFault(`The flow failed to access the value for ${name} because it hasn't been set or assigned.`);
  }

  private ofFlow(name: string): ApexValue {
    const now = new ApexDatetime(transaction().org.clock.now());
    switch (name) {
      case 'currentdate':
        return now.dateIn(transaction().user.timeZone);
      case 'currentdatetime':
      case 'interviewstarttime':
        return now;
      case 'faultmessage':
        return this.faultMessage;
      case 'interviewguid':
        return this.guid;
      case 'currentrecord':
        return (this.record?.values.get('id') ?? null) as string | null;
      default:
        return null;
    }
  }

  private evaluate(formula: Xml): ApexValue {
    return this.typedFormula(text(formula, 'expression') ?? '', text(formula, 'dataType') ?? 'String');
  }
  typedFormula(expression: string, dataType: string): ApexValue {
    return asReturnType(this.formula(expression), RETURN_TYPES[dataType] ?? 'STRING');
  }

  /** The value of an expression in which references stand as `{!name}`. */
  formula(expression: string): FormulaValue {
    const { org, user } = transaction();
    const read = (path: readonly string[]): FormulaValue => {
      const { value, field } = this.lookUp(path);
      return field === undefined ? formulaValue(value) : formulaValueOf(field, value);
    };
    return valueOrBlank(usableFormula(withBareReferences(expression), `flow ${this.flow.name}`), {
      field: read,
      prior: (path) => (this.prior === null ? null : read(['$Record__Prior', ...path.slice(1)])),
      isZeroWhenBlank: () => false,
      isNew: this.prior === null,
      isClone: this.record?.isClone ?? false,
      nowMs: org.clock.now(),
      zone: user.timeZone,
    });
  }

  /** A reference to no global variable stays as it is written (seen in an org). */
  merge(source: string): string {
    return source.replaceAll(MERGE, (whole: string, reference: string) =>
      reference.startsWith('$') && !GLOBALS.has((reference.split('.')[0] ?? '').toLowerCase()) ? whole : this.shown(reference.trim()),
    );
  }

  private shown(reference: string): string {
    const path = plainName(reference).split('.');
    const { value, field } = this.lookUp(path);
    const places = field?.scale ?? this.placesOf(path);
    return shownText(
      value instanceof ApexDecimal && places !== undefined && value.scale > places ? (setScale(value, places, 'HALF_UP') ?? value) : value,
    );
  }

  /** Writes a variable, a record's field, or a member of an Apex-defined value. */
  write(reference: string, value: ApexValue): void {
    const path = reference.split('.');
    const name = path[0] ?? '';
    if (path.length === 1) {
      if (this.flow.variables.has(name.toLowerCase())) this.input(name, value);
      else this.store(name, value);
      return;
    }
    let owner = this.root(name.toLowerCase(), []).value ?? this.anew(name);
    for (const step of path.slice(1, -1)) owner = memberOf(owner, step);
    writeMember(owner, path.at(-1) ?? '', value, reference);
  }
  /** A record variable without a record gets one when a field is set (seen in an org). */
  private anew(name: string): ApexValue {
    const variable = this.flow.variables.get(name.toLowerCase());
    if (variable === undefined || flag(variable, 'isCollection')) return null;
    const made = emptyOf(typeOfVariable(variable));
    this.store(name, made);
    return made;
  }
  /** Writes a member of an object that has no name of its own yet. */
  writeIn(owner: ApexValue, name: string, value: ApexValue): void {
    writeMember(owner, name, value, name);
  }
}

/** A field, a parent (read when it was not), or a member of an object. */
function memberOf(value: ApexValue, step: string): ApexValue {
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof SObjectValue) return ofRecord(value, step);
  if ('$type' in value)
    return (
      (value as UserInstance).$type.fields
        .find(({ name, isStatic }) => !isStatic && name.toLowerCase() === step.toLowerCase())
        ?.read(value as UserInstance) ?? null
    );
  const own = Object.keys(value).find((name) => name.toLowerCase() === step.toLowerCase());
  return own === undefined ? null : ((value as Record<string, ApexValue | undefined>)[own] ?? null);
}
function ofRecord(record: SObjectValue, step: string): ApexValue {
  const key = step.toLowerCase();
  const field = record.schema.fields.get(key);
  if (field !== undefined)
    return record.values.has(key) || field.formula !== undefined || field.compound === undefined ? readable(record, key) : record.get(step);
  const known = record.parents.get(key);
  if (known !== undefined) return known;
  const lookup = parentField(record.schema, step);
  const id = lookup === undefined ? null : (record.values.get(lookup.name.toLowerCase()) ?? null);
  return typeof id === 'string' ? data().stored(id) : null;
}
/** Flows read fields that were not queried as null. */
function readable(record: SObjectValue, key: string): ApexValue {
  const isMissing = record.isQueried && !record.values.has(key) && record.schema.fields.get(key)?.formula === undefined;
  return isMissing ? null : record.get(key);
}

function writeMember(owner: ApexValue, name: string, value: ApexValue, reference: string): void {
  if (owner instanceof SObjectValue) {
    const field = owner.fieldNamed(name);
    owner.put(field.name, fittedToField(value, field));
    return;
  }
  const field =
    typeof owner === 'object' && owner !== null && '$type' in owner
      ? (owner as UserInstance).$type.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
      : undefined;
  if (field === undefined) throw new FlowFault(`The flow failed to assign a value to ${reference} because it doesn't exist.`);
  field.write(owner as UserInstance, fitted(value, field.type));
}
