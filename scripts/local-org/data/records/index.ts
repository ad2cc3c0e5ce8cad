/** Records as Apex holds them. */
import type { ApexType } from '../../compiler/ir/types.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { hashKey, sameValue } from '../../platform/core/equality.ts';
import { raise } from '../../platform/core/error.ts';
import { toId } from '../../platform/core/operators.ts';
import { toText } from '../../platform/core/text.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble } from '../../platform/values/index.ts';
import { parentField, type FieldSchema, type ObjectSchema } from '../schema/index.ts';

/** A record: its set fields by lower-case name, parents and children by relationship. */
export class SObjectValue {
  readonly schema: ObjectSchema;
  readonly values = new Map<string, ApexValue>();
  readonly parents = new Map<string, SObjectValue | null>();
  readonly children = new Map<string, ApexList>();
  /** Rows of a query know only what was asked for; new records know everything. */
  isQueried = false;
  readonly errors: { readonly message: string; readonly fields: readonly string[] }[] = [];
  /** Records in after-triggers may not change. */
  isReadOnly = false;

  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }

  get objectName(): string {
    return this.schema.name;
  }

  /** Errors: System.SObjectException for a field that the query did not ask for. */
  get(name: string): ApexValue {
    const key = name.toLowerCase();
    const value = this.values.get(key);
    if (value !== undefined) return value;
    if (this.isQueried && key !== 'id' && this.schema.fields.has(key)) {
      raise('System.SObjectException', `SObject row was retrieved via SOQL without querying the requested field: ${this.schema.name}.${name}`);
    }
    const isNewFlag = !this.isQueried && this.schema.fields.get(key)?.kind === 'boolean';
    return isNewFlag ? defaultFlag(this.schema.fields.get(key)) : null;
  }

  put(name: string, value: ApexValue): void {
    if (this.isReadOnly) raise('System.FinalException', 'Record is read-only');
    const field = this.fieldNamed(name);
    this.values.set(field.name.toLowerCase(), coerce(field, value));
  }

  /** Sets a value that is known to fit: rows from the database. */
  load(key: string, value: ApexValue): void {
    this.values.set(key, value);
  }

  fieldNamed(name: string): FieldSchema {
    const field = this.schema.fields.get(name.toLowerCase());
    if (field === undefined) raise('System.SObjectException', `Invalid field ${name} for ${this.schema.name}`);
    return field;
  }

  isSet(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  getParent(relation: string): ApexValue {
    const key = relation.toLowerCase();
    const parent = this.parents.get(key);
    if (parent !== undefined) return parent;
    if (parentField(this.schema, relation) === undefined) raise('System.SObjectException', `Invalid relationship ${relation} for ${this.schema.name}`);
    if (this.isQueried) raise('System.SObjectException', `SObject row was retrieved via SOQL without querying the requested field: ${this.schema.name}.${relation}`);
    return null;
  }

  putParent(relation: string, value: ApexValue): void {
    this.parents.set(relation.toLowerCase(), value as SObjectValue | null);
  }

  /** Children that were not asked for are an empty list. */
  getChildren(relation: string): ApexValue {
    const known = this.children.get(relation.toLowerCase());
    if (known !== undefined) return known;
    const child = this.schema.children.get(relation.toLowerCase());
    if (child === undefined) raise('System.SObjectException', `Invalid relationship ${relation} for ${this.schema.name}`);
    if (this.isQueried) raise('System.SObjectException', `SObject row was retrieved via SOQL without querying the requested field: ${this.schema.name}.${relation}`);
    return new ApexList({ kind: 'sobject', name: child.object });
  }

  cloned(keepId: boolean, keepTimes: boolean, keepNumbers: boolean): SObjectValue {
    const copy = new SObjectValue(this.schema);
    for (const [key, value] of this.values) {
      const kind = this.schema.fields.get(key)?.kind;
      if (key === 'id' && !keepId) continue;
      if (['createddate', 'lastmodifieddate', 'createdbyid', 'lastmodifiedbyid', 'systemmodstamp'].includes(key) && !keepTimes) continue;
      if (kind === 'autonumber' && !keepNumbers) continue;
      copy.values.set(key, value);
    }
    for (const [key, value] of this.parents) copy.parents.set(key, value);
    return copy;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof SObjectValue && other.schema === this.schema && other.values.size === this.values.size && [...this.values].every(([key, value]) => sameValue(value, other.values.get(key) ?? null));
  }

  hashText(): string {
    return `R${this.schema.name}(${[...this.values].map(([key, value]) => `${key}=${String(hashKey(value))}`).sort().join(',')})`;
  }

  toApexText(): string {
    const parts = [...this.values].map(([key, value]) => `${this.schema.fields.get(key)?.name ?? key}=${toText(value)}`);
    return `${this.schema.name}:{${parts.join(', ')}}`;
  }
}

function defaultFlag(field: FieldSchema | undefined): ApexValue {
  return field?.defaultValue === 'true';
}

/** A value as its field holds it. Errors: System.SObjectException `Illegal assignment from X to Y`. */
export function coerce(field: FieldSchema, value: ApexValue): ApexValue {
  if (value === null) return null;
  switch (field.kind) {
    case 'id':
    case 'reference':
      return typeof value === 'string' ? toId(value) : illegal(field, value);
    case 'boolean':
      return typeof value === 'boolean' ? value : illegal(field, value);
    case 'integer':
      return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : value instanceof ApexDecimal ? Math.trunc(value.toNumber()) : illegal(field, value);
    case 'number':
      if (value instanceof ApexDecimal) return value;
      if (value instanceof ApexDouble) return ApexDecimal.ofNumber(value.value);
      return typeof value === 'number' || typeof value === 'bigint' ? ApexDecimal.ofInteger(value) : illegal(field, value);
    case 'date':
      if (value instanceof ApexDatetime) return ApexDate.ofDays(Math.floor(value.ms / 86400000));
      return value instanceof ApexDate ? value : illegal(field, value);
    case 'datetime':
      if (value instanceof ApexDate) return new ApexDatetime(value.daysSinceEpoch() * 86400000);
      return value instanceof ApexDatetime ? value : illegal(field, value);
    case 'time':
      return value;
    default:
      return typeof value === 'string' ? value : illegal(field, value);
  }
}

function illegal(field: FieldSchema, value: ApexValue): never {
  raise('System.SObjectException', `Illegal assignment from ${typeof value === 'object' ? (value?.constructor.name.replace('Apex', '') ?? 'null') : typeof value} to ${(field.apexType as Extract<ApexType, { kind: 'primitive' }>).name}`);
}
