/** Methods of records. Source: Apex Reference Guide, "SObject Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise, saidBy, type ApexExceptionValue } from '../../platform/core/error.ts';
import { addPageError } from '../../platform/pages/messages.ts';
import { callerApiVersion } from '../access/callers/callerVersion.ts';
import { data } from '../current.ts';
import { isInTrigger } from '../dml/automation/triggers.ts';
import { isWriteable, parentField, type FieldSchema } from '../schema/index.ts';
import { fromCache, isSettingSaved, ownSettings, rowNamed, settingsOf } from '../settings.ts';
import { keyOf, SObjectValue } from '../records/index.ts';
import type { RecordError } from '../records/sObjectValue.ts';
import { namedDefinition } from '../schema/durableIds.ts';
import { toText } from '../../platform/core/text.ts';
import { nameOfType } from '../../platform/core/types.ts';
import { ApexDatetime, ApexDecimal, ApexDouble } from '../../platform/values/index.ts';
import { DmlOptions } from './database/types.ts';
import { DatabaseError } from './results.ts';
import { FieldToken, objectToken } from './describe/index.ts';
import './formulas/index.ts';
import { recalculate } from './formulas/recalculation.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';

const nameOf = (field: ApexValue): string => {
  if (field === null) raise('System.NullPointerException', 'Argument cannot be null.');
  return field instanceof FieldToken ? field.field.name : String(field);
};
/** Errors: SObjectException for a token of another object's field. */
function ownFieldName(self: SObjectValue, field: ApexValue): string {
  if (field instanceof FieldToken && field.object.name !== self.schema.name)
    raise('System.SObjectException', `${field.object.name}.${field.field.name} does not belong to SObject type ${self.schema.name}`);
  return nameOf(field);
}

/** A relationship by its name or by its lookup's token. */
const relationOf = (self: SObjectValue, field: ApexValue): string =>
  field instanceof FieldToken
    ? (self.schema.fields.get(field.field.name.toLowerCase())?.relationshipName ?? field.field.name)
    : nameOf(field);

/** Errors: System.SObjectException for what is no relationship, and for a record to which it does not lead. Source: results of orgs. */
function refuseRelated({ schema }: SObjectValue, relation: ApexValue, name: string, value: ApexValue): void {
  if (relation instanceof FieldToken && relation.field.referenceTo.length === 0)
    raise('System.SObjectException', `${schema.name}.${relation.field.name} is not a relationship`);
  const lookup = parentField(schema, name) ?? raise('System.SObjectException', `Invalid relationship ${name} for ${schema.name}`);
  const [target, other] = lookup.referenceTo;
  if (value instanceof SObjectValue && target !== undefined && other === undefined && value.objectName !== target)
    raise('System.SObjectException', `Illegal assignment from ${value.objectName} to ${target}`);
}

/** An error of a part of a name or an address is one of the whole. Source: results of an org. */
function addFieldError(record: SObjectValue, name: ApexValue, message: string | null): void {
  const field = record.fieldNamed(ownFieldName(record, name));
  addError(record, message, { fields: [field.compound ?? field.name], isOfPart: field.compound !== undefined });
}

/** Outside of triggers the error is added to the current page, also in tests. Source: Salesforce Stack Exchange, question 244388. Errors: NullPointerException without a message (source: tests written for orgs, which expect it). */
function addError(record: SObjectValue, message: string | null, place: Omit<RecordError, 'message'> = { fields: [] }): void {
  if (message === null) raiseNullArgument(1);
  if (!isInTrigger()) addPageError(message);
  record.addErrors([{ message, ...place }]);
}
/** Errors of these fields are errors of the record. Source: Apex Reference Guide, "SObject Class", addError(fieldName, errorMsg). */
const isNoField = (field: ApexValue): boolean => field === null || field === '';

const isProblem = (value: ApexValue): value is ApexValue & ApexExceptionValue =>
  typeof value === 'object' && value !== null && 'message' in value;

function messageOf(cause: ApexValue): string {
  if (cause === null) raiseNullArgument(1);
  return isProblem(cause) ? String(saidBy(cause)) : toText(cause);
}
/** Fields of events that are set when they are published. Source: seen in an org. */
const isOfTheBus = ({ schema }: SObjectValue, field: FieldSchema): boolean =>
  schema.kind === 'event' && !field.isCustom && !field.isCreateable;
/** A number of custom metadata may be given as text. Source: seen in an org. */
const numberOf = ({ schema }: SObjectValue, { kind }: FieldSchema, value: ApexValue): ApexValue =>
  schema.kind === 'custom-metadata' && kind === 'number' && typeof value === 'string' ? (ApexDecimal.tryParse(value) ?? value) : value;
/** Errors: System.SObjectException for a Datetime in a Date field, or a Decimal in an Integer field. */
function refuseLoss({ kind }: FieldSchema, value: ApexValue): void {
  if (kind === 'date' && value instanceof ApexDatetime) raise('System.SObjectException', 'Illegal assignment from Datetime to Date');
  if (kind === 'integer' && (value instanceof ApexDecimal || value instanceof ApexDouble))
    raise('System.SObjectException', `Illegal assignment from ${nameOfType(value)} to Integer`);
}
/** The populated fields of a record: those with a value, and those that the trigger has set to null. */
function held(record: SObjectValue): readonly (readonly [string, ApexValue])[] {
  const values = record.populated();
  return record.compute === undefined ? values : values.filter(([key, value]) => value !== null || record.touched.includes(key));
}
/** The map of getPopulatedFieldsAsMap: child lists, then fields and parents. Empty ones of a query are left out. Source: results of an org. */
function populated(record: SObjectValue): readonly (readonly [string, ApexValue])[] {
  const relation = (key: string): string =>
    [...record.schema.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === key)?.relationshipName ??
    record.schema.children.get(key)?.name ??
    key;
  const own = held(record).map(([key, value]) => [record.nameOf(key), value] as const);
  if (record.parents.size + record.children.size === 0) return own;
  return [
    ...[...record.children]
      .filter(([, value]) => value.items.length > 0 || !record.isQueried)
      .map(([key, value]) => [relation(key), value] as const),
    ...own,
    ...[...record.parents]
      .filter(([, value]) => value !== null || !record.isQueried)
      .map(([key, value]) => [relation(key), value] as const),
  ];
}

definePlatformClass({
  name: 'System.SObject',
  instances: SObjectValue,
  methods: {
    get: (self: SObjectValue, field: ApexValue) => {
      const name = ownFieldName(self, field);
      const value = self.values.get(keyOf(name));
      if (value !== undefined) return value;
      self.fieldNamed(name);
      return self.get(name);
    },
    put: (self: SObjectValue, field: ApexValue, value: ApexValue) => {
      const name = ownFieldName(self, field);
      const before = self.values.get(keyOf(name)) ?? null;
      const known = self.fieldNamed(name);
      if (!isWriteable(self.schema, known) || isOfTheBus(self, known) || self.isFixed(known))
        raise('System.SObjectException', `Field ${name} is not editable`);
      refuseLoss(known, value);
      self.put(name, numberOf(self, known, value));
      return before;
    },
    getSObject: (self: SObjectValue, relation: ApexValue) => self.getParent(relationOf(self, relation)),
    putSObject: (self: SObjectValue, relation: ApexValue, value: ApexValue) => {
      const name = relationOf(self, relation);
      refuseRelated(self, relation, name, value);
      const before = self.parents.get(name.toLowerCase()) ?? null;
      self.putParent(name, value);
      return before;
    },
    // an empty child list is left out, except from JSON, from clones and for system relationships. Source: seen in an org
    getSObjects: (self: SObjectValue, relation: ApexValue) => {
      const name = relationOf(self, relation);
      self.requireQueriedChildren(name);
      const children = self.getChildren(name);
      const isList = self.carriesChildren(name) || self.objectName === 'EntityDefinition';
      return children instanceof ApexList && (children.items.length > 0 || isList) ? children : null;
    },
    getSObjectType: (self: SObjectValue) => objectToken(self.schema),
    getPopulatedFieldsAsMap: (self: SObjectValue) =>
      new ApexMap({ kind: 'primitive', name: 'String' }, { kind: 'primitive', name: 'Object' }, populated(self)),
    isSet: (self: SObjectValue, field: ApexValue) => {
      const name = nameOf(field);
      const isSet = self.isSet(name);
      if (!isSet && !self.schema.fields.has(keyOf(name))) raise('System.SObjectException', `Invalid field: ${name}`);
      return isSet;
    },
    // a copy of a record without Id does not count as a clone; seen in an org
    isClone: (self: SObjectValue) => self.isClone && (self.cloneSourceId !== null || self.values.has('id')),
    getCloneSourceId: (self: SObjectValue) => self.cloneSourceId,
    clear: (self: SObjectValue) => self.clear(),
    clone: (self: SObjectValue, keepId?: boolean, isDeep?: boolean, keepTimes?: boolean, keepNumbers?: boolean) =>
      self.cloned({ keepId, isDeep, keepTimes, keepNumbers }),
    'addError(String)': (self: SObjectValue, message: string | null) => addError(self, message),
    'addError(String,Boolean)': (self: SObjectValue, message: string | null) => addError(self, message),
    'addError(Exception)': (self: SObjectValue, cause: ApexValue) => addError(self, messageOf(cause)),
    'addError(Exception,Boolean)': (self: SObjectValue, cause: ApexValue) => addError(self, messageOf(cause)),
    addError: (self: SObjectValue, first: ApexValue, second?: ApexValue) => {
      if (typeof second === 'string' || (second === null && !isProblem(first)))
        if (isNoField(first)) addError(self, second);
        else addFieldError(self, first, second);
      else addError(self, typeof first === 'string' ? first : messageOf(first));
    },
    hasErrors: (self: SObjectValue) => self.errors.length > 0,
    getErrors: (self: SObjectValue) =>
      new ApexList(
        { kind: 'platform', name: 'Database.Error', args: [] },
        self.errors.map(
          ({ message, fields, code }) => new DatabaseError({ code: code ?? 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields }),
        ),
      ),
    getOptions: (self: SObjectValue) => (self.options instanceof DmlOptions ? self.options.told() : self.options),
    setOptions: (self: SObjectValue, options: ApexValue) => {
      self.options = options ?? raiseNullArgument(1);
    },
    getQuickActionName: () => null,
    recalculateFormulas: (self: SObjectValue) => void recalculate(self),
  },
});

const owned = (objectName: string, owner: ApexValue): ApexValue =>
  (data().objectNamed(objectName).isHierarchy
    ? ownSettings(objectName, owner as string | null)
    : owner === null
      ? null
      : rowNamed(objectName, ['Name'], String(owner))) ?? null;
const recordsBy = (objectName: string, key: string, shown = (record: SObjectValue): SObjectValue => record): ApexMap =>
  new ApexMap(
    { kind: 'primitive', name: 'String' },
    { kind: 'sobject', name: objectName },
    data()
      .allOf(data().objectNamed(objectName))
      .map((record) => [record.values.get(key) ?? null, shown(fromCache(record))] as const),
  );

/** The settings of a list in the order of their creation, which nobody may change. Source: results of an org. */
function settingsMap(objectName: string): ApexMap {
  const map = recordsBy(objectName, 'name');
  map.isReadOnly = true;
  return map;
}

/** How many characters of a long text area are returned without a query. Source: Apex Reference Guide, "Custom Metadata Type Methods", getAll, getInstance. */
const SHOWN_CHARACTERS = 255;
function withoutQuery(record: SObjectValue): SObjectValue {
  for (const [key, value] of record.values)
    if (typeof value === 'string')
      record.load(key, namedDefinition(data().schema, record.schema.fields.get(key), value.slice(0, SHOWN_CHARACTERS)));
  return record;
}

/** Since this API version an unset hierarchy setting has its defaults; before, it is null. Source: Apex Reference Guide, "Hierarchy Custom Setting Methods", the notes on versions. */
const DEFAULTS_TOLD = 22;
const merged = (objectName: string, owner: string): SObjectValue | null =>
  callerApiVersion() < DEFAULTS_TOLD && !isSettingSaved(objectName, owner) ? null : fromCache(settingsOf(objectName, owner));

/** Lists are found by name, hierarchies by owner. Source: Apex Reference Guide, "Custom Settings Methods". */
definePlatformClass({
  name: 'System.CustomSetting',
  statics: {
    getInstance: (objectName: string, owner?: ApexValue) => {
      if (!data().objectNamed(objectName).isHierarchy) return owned(objectName, owner ?? null);
      return merged(objectName, typeof owner === 'string' ? owner : transaction().user.id);
    },
    getOrgDefaults: (objectName: string) => merged(objectName, transaction().org.id),
    getValues: owned,
    getAll: settingsMap,
  },
});
definePlatformClass({
  name: 'System.CustomMetadata',
  statics: {
    getAll: (objectName: string) => recordsBy(objectName, 'developername', withoutQuery),
    // its record may not change; seen in an org
    getInstance: (objectName: string, name: ApexValue) => {
      const found = name === null ? undefined : rowNamed(objectName, ['DeveloperName', 'QualifiedApiName', 'Id'], String(name));
      if (found === undefined) return null;
      found.isReadOnly = true;
      return withoutQuery(found);
    },
  },
});
