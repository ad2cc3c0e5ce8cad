/** A record as Apex holds it. */
import { ApexList } from '../../platform/collections/index.ts';
import type { CloneOptions } from '../../platform/core/cloneOptions.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise, raiseSealed } from '../../platform/core/error.ts';
import { toText } from '../../platform/core/text.ts';
import { prefixed } from '../project/namespace.ts';
import { isFrozen } from '../schema/frozen.ts';
import { parentField, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { areAlike, hashOf } from './alike.ts';
import { coerce } from './coerce.ts';
import { compoundOf } from './compounds.ts';
import { copyInto } from './copies.ts';
import { keyOf } from './keys.ts';
import { checkOwnId } from './ownId.ts';

/** An error of `addError` or of the last save. */
export interface RecordError {
  readonly message: string;
  readonly fields: readonly string[];
  /** Its field is the compound of the one that was named. */
  readonly isOfPart?: boolean;
  readonly code?: string;
}
const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const NOTHING: readonly string[] = [];
const NO_ERRORS: readonly RecordError[] = [];

/** Source: Apex Developer Guide, "SOQL For Loops": more children than these can only be walked over. */
const MOST_HELD = 200;
export const TOO_MANY_ROWS = 'Aggregate query has too many rows for direct assignment, use FOR loop';
const LOOP_ROWS = new WeakSet<SObjectValue>();

/** A record: its set fields by lower-case name, parents and children by relationship. */
export class SObjectValue {
  readonly schema: ObjectSchema;
  readonly values = new Map<string, ApexValue>();
  // created when needed: most records have none of these
  private ownParents: Map<string, SObjectValue | null> | undefined;
  private ownChildren: Map<string, ApexList> | undefined;
  private ownErrors: RecordError[] | undefined;
  private ownTouched: string[] | undefined;
  /** Names of values that are no fields: aliases of a query. */
  private spelled: Map<string, string> | undefined;
  /** Only the queried fields of a row can be read; all fields of a new record can. */
  isQueried = false;
  /** Its fields have the order of a hash table, as those of a record from JSON. */
  hasHashOrder = false;
  /** Records in after-triggers may not change. */
  isReadOnly = false;
  /** An event that was published: its Id is no more than the bus's own. Source: seen in an org. */
  isPublished = false;
  /** A row that a SoqlStubProvider created. Source: seen in an org. */
  isStubRow = false;
  /** Created by `newSObject` with or without defaults: without them checkboxes are null. Source: seen in an org. */
  loadedDefaults: boolean | undefined;
  /** Computes formula fields of records that triggers see. */
  compute: ((record: SObjectValue, field: FieldSchema) => ApexValue) | undefined;
  isClone = false;
  cloneSourceId: string | null = null;
  /** Database.DMLOptions given with setOptions. */
  options: ApexValue = null;

  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }

  get objectName(): string {
    return this.schema.name;
  }
  get parents(): ReadonlyMap<string, SObjectValue | null> {
    return this.ownParents ?? NONE;
  }
  get children(): ReadonlyMap<string, ApexList> {
    return this.ownChildren ?? NONE;
  }
  get errors(): readonly RecordError[] {
    return this.ownErrors ?? NO_ERRORS;
  }
  /** Fields that code has set, lower case: what user mode checks. */
  get touched(): readonly string[] {
    return this.ownTouched ?? NOTHING;
  }
  /** Fields that code gives, lower case: of a row of a query those that it has set since, of other records all that they hold. */
  get given(): readonly string[] {
    return this.isQueried ? this.touched : [...this.values.keys()];
  }

  addErrors(errors: readonly RecordError[]): void {
    if (errors.length > 0) (this.ownErrors ??= []).push(...errors);
  }
  clearErrors(): void {
    this.ownErrors = undefined;
  }
  /** Notes that code has set a field. */
  touch(key: string): void {
    this.ownTouched ??= [];
    if (!this.ownTouched.includes(key)) this.ownTouched.push(key);
  }
  /** What code has set counts no more: the row is the platform's. */
  settle(): void {
    this.ownTouched = undefined;
  }
  /** @param key the relationship in lower case. */
  setParent(key: string, parent: SObjectValue | null): void {
    (this.ownParents ??= new Map<string, SObjectValue | null>()).set(key, parent);
  }
  /** @param key the relationship in lower case. */
  setChildren(key: string, children: ApexList): void {
    (this.ownChildren ??= new Map<string, ApexList>()).set(key, children);
  }
  /** Removes all values. */
  clear(): void {
    this.values.clear();
    this.ownParents = undefined;
    this.ownChildren = undefined;
  }

  /** Errors: System.SObjectException for a field that the query did not ask for. */
  get(name: string): ApexValue {
    const key = keyOf(name);
    const value = this.values.get(key);
    if (value !== undefined) return value;
    const field = this.schema.fields.get(key);
    const own = this.ofNamespace(name, field);
    return own === undefined ? this.unset(key, field) : own;
  }

  /** The value under the name that the field has in the object's namespace. */
  private ofNamespace(name: string, field: FieldSchema | undefined): ApexValue | undefined {
    const { namespace } = this.schema;
    return namespace === undefined ? undefined : this.values.get(field?.key ?? prefixed(namespace, name).toLowerCase());
  }

  /** What a field without a value of its own gives: what it is made of, or nothing. */
  private unset(key: string, field: FieldSchema | undefined): ApexValue {
    if (field?.kind === 'address' || field?.kind === 'location') return compoundOf(field, (part) => this.values.get(part) ?? null);
    if (field?.formula !== undefined && this.compute !== undefined) return this.compute(this, field);
    if (key === 'id' && this.isPublished) raise('System.SObjectException', 'Invalid field Id');
    if (this.isQueried && key !== 'id' && field !== undefined) this.raiseNotQueried(field.name);
    return this.isUnchosen(field) ? field.defaultValue === 'true' : null;
  }

  /** Whether a checkbox of a new record is false without having been set; not IsDeleted. */
  private isUnchosen(field: FieldSchema | undefined): field is FieldSchema {
    if (this.isQueried || field?.kind !== 'boolean' || field.formula !== undefined) return false;
    return this.loadedDefaults ?? field.key !== 'isdeleted';
  }

  private ownId(): string | undefined {
    const id = this.values.get('id');
    return typeof id === 'string' ? id : undefined;
  }

  /** Errors: System.SObjectException for a published event. */
  idOf(): ApexValue {
    return this.schema.kind === 'event' ? this.get('Id') : (this.values.get(this.fieldNamed('Id').key) ?? null);
  }

  /** Errors: System.FinalException in after-triggers, System.SObjectException for unknown fields and unfit values, System.TypeException for Ids of other objects. */
  put(name: string, value: ApexValue): void {
    this.requireOpen();
    const field = this.fieldNamed(name);
    const fitting = coerce(field, value);
    if (field.kind === 'id' && typeof fitting === 'string') checkOwnId(this.schema, fitting);
    this.values.set(field.key, fitting);
    this.touch(field.key);
  }

  /** An assignment by code. Errors: those of `put`; System.SObjectException for a frozen field of a record with an Id, even if the value is the same. */
  assign(name: string, value: ApexValue): void {
    const field = this.schema.fields.get(name.toLowerCase());
    if (field !== undefined && this.isFixed(field))
      raise('System.SObjectException', `Field is not writeable: ${this.schema.name}.${field.name}`);
    this.put(name, value);
  }

  /** Whether code cannot set a field any more, because it is frozen and the record has an Id. Source: Salesforce Release Notes, Spring '25, Apex (children of master-details that cannot be reparented). */
  isFixed(field: FieldSchema): boolean {
    return this.schema.kind === 'object' && isFrozen(field) && this.values.get('id') != null;
  }

  /** Sets a value that is known to fit: rows from the database. */
  load(key: string, value: ApexValue, spelling?: string): void {
    this.values.set(key, value);
    if (spelling !== undefined && !this.schema.fields.has(key)) (this.spelled ??= new Map<string, string>()).set(key, spelling);
  }

  nameOf(key: string): string {
    return this.schema.fields.get(key)?.name ?? this.spelled?.get(key) ?? key;
  }

  fieldNamed(name: string): FieldSchema {
    const field = this.schema.fields.get(keyOf(name));
    if (field === undefined) raise('System.SObjectException', `Invalid field ${name} for ${this.schema.name}`);
    return field;
  }

  isSet(name: string): boolean {
    return this.values.has(
      (this.schema.namespace === undefined ? name : (this.schema.fields.get(name.toLowerCase())?.name ?? name)).toLowerCase(),
    );
  }

  getParent(relation: string): ApexValue {
    const parent = this.parents.get(this.relationKey(relation));
    if (parent !== undefined) return parent;
    if (parentField(this.schema, relation) === undefined)
      raise('System.SObjectException', `Invalid relationship ${relation} for ${this.schema.name}`);
    if (this.isQueried) this.raiseNotQueried(relation);
    return null;
  }

  putParent(relation: string, value: ApexValue): void {
    this.requireOpen();
    this.setParent(this.relationKey(relation), value as SObjectValue | null);
  }

  private requireOpen(): void {
    if (this.isReadOnly) raiseSealed('Record is read-only');
    if (this.isStubRow) raise('System.SObjectException', 'Record is read-only');
  }

  /** Errors: System.SObjectException for a child relationship that was not queried. */
  requireQueriedChildren(relation: string): void {
    if (this.isQueried && this.schema.children.has(relation.toLowerCase()) && !this.children.has(this.relationKey(relation)))
      this.raiseNotQueried(relation);
  }

  private raiseNotQueried(name: string): never {
    raise(
      'System.SObjectException',
      `SObject row was retrieved via SOQL without querying the requested field: ${this.schema.name}.${name}`,
    );
  }

  private relationKey(relation: string): string {
    const { namespace } = this.schema;
    return (namespace === undefined ? relation : prefixed(namespace, relation)).toLowerCase();
  }

  /** Whether its children came from JSON or a clone, even if there are none. */
  carriesChildren(relation: string): boolean {
    return (this.hasHashOrder || this.isClone) && this.children.has(this.relationKey(relation));
  }

  /** Errors: System.QueryException for more children of a loop's row than it holds at once. */
  getChildren(relation: string): ApexValue {
    const children = this.walkChildren(relation);
    if (children instanceof ApexList && children.items.length > MOST_HELD && LOOP_ROWS.has(this))
      raise('System.QueryException', TOO_MANY_ROWS);
    return children;
  }

  /** Notes that the record comes from a SOQL for loop. */
  markLoopRow(): void {
    LOOP_ROWS.add(this);
  }

  /** Children that were not queried are an empty list, even of a queried row (seen in an org). */
  walkChildren(relation: string): ApexValue {
    const known = this.children.get(this.relationKey(relation));
    if (known !== undefined) return known;
    const child = this.schema.children.get(relation.toLowerCase());
    if (child === undefined) raise('System.SObjectException', `Invalid aggregate relationship ${relation} for ${this.schema.name}`);
    return new ApexList({ kind: 'sobject', name: child.object });
  }

  /** Source: Apex Reference Guide, "SObject Class" (clone, getCloneSourceId): copies of copies point to the first record. */
  cloned(kept: CloneOptions): SObjectValue {
    const hasId = kept.keepId === true;
    const copy = new SObjectValue(this.schema);
    copyInto(copy, this, kept);
    copy.isClone = true;
    copy.isQueried = this.isQueried;
    copy.isStubRow = this.isStubRow;
    copy.isPublished = hasId && this.isPublished;
    copy.loadedDefaults = this.loadedDefaults;
    if (!hasId) copy.cloneSourceId = this.ownId() ?? this.cloneSourceId;
    return copy;
  }

  /** The record as it is now: a later change of one does not show in the other. They share their parents. */
  snapshot(): SObjectValue {
    return this.cloned({ keepId: true, keepTimes: true, keepNumbers: true });
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof SObjectValue && areAlike(this, other);
  }
  hashText(): string {
    return hashOf(this);
  }

  /** Its populated fields: null fields of a queried row do not count, unless code has set them. */
  populated(): readonly (readonly [string, ApexValue])[] {
    return [...this.values].filter(([key, value]) =>
      value === null ? !this.isQueried || this.touched.includes(key) : !this.isOfMissingFeature(key, value),
    );
  }

  /** Whether a value is the false that a trigger's record has in the checkbox of a feature that is off. */
  private isOfMissingFeature(key: string, value: ApexValue): boolean {
    return value === false && this.compute !== undefined && this.schema.fields.get(key)?.isHidden === true && !this.touched.includes(key);
  }

  get isContainer(): true {
    return true;
  }

  toApexText(): string {
    const parts = this.populated().map(([key, value]) => `${this.nameOf(key)}=${toText(value)}`);
    return `${this.schema.name}:{${parts.join(', ')}}`;
  }
}
