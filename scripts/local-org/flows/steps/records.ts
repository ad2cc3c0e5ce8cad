/** Get, Create, Update and Delete Records. Source: Salesforce Help, "Flow Element: Get Records", "Create Records", "Update Records", "Delete Records", "Roll Back Records"; Metadata API Developer Guide, "Flow". */
import { data } from '../../data/current.ts';
import type { Operation } from '../../data/dml/saver.ts';
import type { RowOutcome } from '../../data/dml/rowError.ts';
import { flag, many, text, texts, type Xml } from '../../data/project/xml.ts';
import { SObjectValue } from '../../data/records/index.ts';
import type { ChildRelation, ObjectSchema } from '../../data/schema/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDecimal } from '../../platform/values/index.ts';
import type { FlowElement } from '../definition.ts';
import { FlowFault } from '../fault.ts';
import { recordsFor, type Wanted } from '../filters.ts';
import type { Course } from '../request.ts';
import type { Resources } from '../resources.ts';
import { fittedToField, valueUnder } from '../values.ts';
import { next, plainStep, type Running, type Step } from './step.ts';

/** Source: seen in an org, with the empty result of Get Records. */
const NOTHING_TO_DELETE = 'No records in Salesforce match your delete criteria.';

const VERBS: Readonly<Record<Operation, string>> = {
  insert: 'create',
  update: 'update',
  upsert: 'create or update',
  delete: 'delete',
  undelete: 'restore',
};

export const getRecords: Step = function* (element, { resources }) {
  const { xml, name } = element;
  const object = text(xml, 'object') ?? '';
  const isOne = isOneWanted(xml, resources);
  const queried = [...texts(xml, 'queriedFields'), ...many(xml, 'outputAssignments').map((one) => text(one, 'field') ?? '')];
  const limit = valueUnder(xml, 'limit', resources);
  const found = (yield {
    kind: 'query',
    key: name,
    run: () =>
      new ApexList({ kind: 'sobject', name: object }, [
        ...recordsFor(
          xml,
          {
            object,
            ...(queried.length > 0 ? { fields: queried } : {}),
            sortField: text(xml, 'sortField'),
            sortOrder: text(xml, 'sortOrder'),
            limit: isOne ? 1 : limit instanceof ApexDecimal ? limit.toNumber() : undefined,
          },
          resources,
        ),
      ]),
  }) as ApexList;
  keep(xml, name, found, isOne, resources);
  return next(element);
};

function isOneWanted(xml: Xml, resources: Resources): boolean {
  const variable = resources.flow.variables.get((text(xml, 'outputReference') ?? '').toLowerCase());
  if (variable !== undefined) return !flag(variable, 'isCollection');
  return many(xml, 'outputAssignments').length > 0 || text(xml, 'getFirstRecordOnly') !== 'false';
}

/** An element whose output goes to variables is itself whether there was any (seen in an org). */
function keep(xml: Xml, name: string, found: ApexList, isOne: boolean, resources: Resources): void {
  const first = found.items[0] ?? null;
  const result = isOne ? first : found;
  const target = text(xml, 'outputReference');
  const assignments = many(xml, 'outputAssignments');
  const isKept = found.size > 0 || flag(xml, 'assignNullValuesIfNoRecordsFound');
  resources.store(name, target !== undefined || assignments.length > 0 ? found.size > 0 : result);
  if (target !== undefined && isKept) resources.write(target, result);
  for (const one of assignments)
    if (isKept)
      resources.write(text(one, 'assignToReference') ?? '', first instanceof SObjectValue ? first.get(text(one, 'field') ?? '') : null);
}

export const createRecords: Step = function* (element, { resources }) {
  const { xml, name } = element;
  const isUpsert = flag(xml, 'doesUpsert');
  const reference = text(xml, 'inputReference');
  const records =
    reference === undefined ? [filled(data().newRecord(text(xml, 'object') ?? ''), xml, resources)] : recordsIn(resources.read(reference));
  const fresh = isUpsert ? records : records.map(insertable);
  yield* save(element, isUpsert ? 'upsert' : 'insert', fresh, isUpsert ? (text(xml, 'upsertExternalIdField') ?? undefined) : undefined);
  for (const [index, record] of records.entries()) record.load('id', fresh[index]?.values.get('id') ?? null);
  const id = records[0]?.values.get('id') ?? null;
  const target = text(xml, 'assignRecordIdToReference');
  if (target !== undefined) resources.write(target, id);
  else if (flag(xml, 'storeOutputAutomatically')) resources.store(name, id);
  return next(element);
};

/** The createable fields of a record; an existing Id is dropped. */
function insertable(record: SObjectValue): SObjectValue {
  const copy = data().newRecord(record.objectName);
  for (const [key, value] of record.values)
    if (record.schema.fields.get(key)?.isCreateable === true && record.schema.fields.get(key)?.formula === undefined) copy.load(key, value);
  return copy;
}

export const updateRecords: Step = function* (element, running) {
  const { resources } = running;
  const { xml } = element;
  const reference = text(xml, 'inputReference');
  if (running.isBeforeSave && reference?.toLowerCase() === '$record' && resources.record !== null) {
    filled(resources.record, xml, resources);
    return next(element);
  }
  const related = reference === undefined ? undefined : relatedRecords(reference, resources);
  if (reference === undefined || related !== undefined)
    yield* updateFound(element, running, related ?? { object: text(xml, 'object') ?? '' });
  else
    yield* save(
      element,
      'update',
      recordsIn(resources.read(reference)).map((record) => filled(changesOf(record), xml, resources)),
    );
  return next(element);
};

/** "Update records related to the record that triggered the flow": `$Record.Contacts`, which filters may narrow. Source: Salesforce Help, "Flow Element: Update Records". */
function relatedRecords(reference: string, resources: Resources): Wanted | undefined {
  const path = reference.split('.');
  const owner = path.length > 1 && path[0]?.toLowerCase() === '$record' ? resources.read(path.slice(0, -1).join('.')) : null;
  const relation = owner instanceof SObjectValue ? childRelation(owner.schema, path.at(-1) ?? '') : undefined;
  return relation === undefined || !(owner instanceof SObjectValue)
    ? undefined
    : { object: relation.object, parent: { field: relation.field, id: owner.values.get('id') ?? null } };
}
function childRelation({ children, fields }: ObjectSchema, name: string): ChildRelation | undefined {
  return fields.has(name.toLowerCase()) ? undefined : children.get(name.toLowerCase());
}

function* updateFound(element: FlowElement, { resources }: Running, wanted: Wanted): Course {
  const found = (yield {
    kind: 'query',
    key: `${element.name} filter`,
    run: () => new ApexList({ kind: 'sobject', name: wanted.object }, [...recordsFor(element.xml, { ...wanted, fields: [] }, resources)]),
  }) as ApexList;
  if (found.size > 0)
    yield* save(
      element,
      'update',
      recordsIn(found).map((record) => filled(data().withId(String(record.values.get('id'))), element.xml, resources)),
    );
}

/** The fields to write: of a queried record, those that the flow has changed. */
function changesOf(record: SObjectValue): SObjectValue {
  const id = record.values.get('id');
  if (typeof id !== 'string') throw refusedBy('update', ['MISSING_ARGUMENT: Id not specified in an update call']);
  const copy = data().withId(id);
  for (const [key, value] of record.values) {
    const isWritten = record.touched.includes(key) || (!record.isQueried && record.compute === undefined);
    if (key !== 'id' && isWritten && record.schema.fields.get(key)?.isUpdateable === true) copy.load(key, value);
  }
  return copy;
}

export const deleteRecords: Step = function* (element, { resources }) {
  const { xml, name } = element;
  const reference = text(xml, 'inputReference');
  const records =
    reference === undefined
      ? recordsIn(
          (yield {
            kind: 'query',
            key: `${name} filter`,
            run: () =>
              new ApexList({ kind: 'sobject', name: text(xml, 'object') ?? '' }, [
                ...recordsFor(xml, { object: text(xml, 'object') ?? '', fields: [] }, resources),
              ]),
          }) as ApexList,
        )
      : recordsIn(resources.read(reference));
  if (reference !== undefined && records.length === 0) throw new FlowFault(NOTHING_TO_DELETE);
  yield* save(element, 'delete', records);
  return next(element);
};

export const rollBackRecords: Step = plainStep((element, running) => {
  running.rollBack();
  return next(element);
});

/** Errors: FlowFault with the first refusal. */
function* save({ name }: FlowElement, operation: Operation, records: readonly SObjectValue[], externalIdField?: string): Course {
  if (records.length === 0) return;
  const outcomes = (yield { kind: 'save', key: `${name} ${operation}`, operation, records, externalIdField }) as readonly RowOutcome[];
  const refused = outcomes.flatMap(({ errors }) => errors).map(({ code, message }) => `${code}: ${message}`);
  if (refused.length > 0) throw refusedBy(operation, refused);
}

/** Source: the texts of orgs. */
const refusedBy = (operation: Operation, refused: readonly string[]): FlowFault =>
  new FlowFault(
    `This error occurred when the flow tried to ${VERBS[operation]} records: ${refused.join(', ')}. You can look up ExceptionCode values in the SOAP API Developer Guide.`,
  );

function filled(record: SObjectValue, xml: Xml, resources: Resources): SObjectValue {
  for (const one of many(xml, 'inputAssignments')) {
    const field = record.fieldNamed(text(one, 'field') ?? '');
    record.put(field.name, fittedToField(valueUnder(one, 'value', resources), field));
  }
  return record;
}
function recordsIn(value: ApexValue): readonly SObjectValue[] {
  const items = value instanceof ApexList ? value.items : [value];
  return items.filter((item): item is SObjectValue => item instanceof SObjectValue);
}
