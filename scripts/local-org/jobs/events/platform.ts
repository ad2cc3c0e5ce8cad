/** EventBus.publish. Source: Apex Reference Guide, "EventBus Class"; Platform Events Developer Guide, "Platform Event Allocations" for what counts against which limit. */
import { AccessLevel } from '../../data/platform/database/types.ts';
import { DmlResult } from '../../data/platform/results.ts';
import { usePublisher } from '../../data/dml/automation/automation.ts';
import { rowError, type RowError, type RowOutcome } from '../../data/dml/rowError.ts';
import { refuseDuplicates } from '../../data/dml/rules/sameRecords.ts';
import { unfitError } from '../../data/dml/rules/fieldValue.ts';
import { UserMode } from '../../data/dml/rules/userMode.ts';
import { SObjectValue, type DataAccess } from '../../data/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { perTransaction, transaction } from '../../platform/core/current.ts';
import { raise, raiseNullPointer, raiseSealed } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { PublishBehaviour } from './bus.ts';
import { isCaptured } from './changeEvents.ts';
import './eventTrigger.ts';

const operations = new WeakMap<DmlResult, string>();
const SAVE_RESULT = 'Database.SaveResult';
/** Only the platform publishes it, and tests. Source: seen in an org, of anonymous code; the tests of two public libraries. */
const OF_THE_PLATFORM = 'BatchApexErrorEvent';
const isOfThePlatform = (object: string | undefined): boolean => object === OF_THE_PLATFORM && !transaction().isTest;

/**
 * The publish behaviour in the object's metadata; the default is immediately. Standard events, which have none, count as those after the commit do.
 * Source for these: what the tests of two public libraries assert.
 */
function behaviourOf(object: string): PublishBehaviour {
  const declared = transaction().org.project.objects.find(({ name }) => name === object);
  return declared === undefined || declared.definition['publishBehavior'] === 'PublishAfterCommit' ? 'after commit' : 'immediately';
}

/** What keeps an event from being published. */
type Problems = (record: SObjectValue) => readonly RowError[];

/** A successful result has the identifier of the operation as an error. Source: Platform Events Developer Guide, "Publish Event Messages with Apex", the result's debug text. */
function publishOne(record: ApexValue, callback: UserInstance | undefined, problems: Problems = problemsOf): DmlResult {
  if (!(record instanceof SObjectValue)) raiseNullPointer();
  const data = transaction().org.data as DataAccess;
  const errors = problems(record);
  const id = data.store.newId(record.schema);
  if (errors.length > 0) return new DmlResult(SAVE_RESULT, { id: record.isPublished ? id : null, created: false, errors });
  const uuid = transaction().org.events.publish(record, behaviourOf(record.objectName), callback);
  record.load('eventuuid', uuid);
  record.isPublished = true;
  const outcome: RowOutcome = { id, created: true, errors: [] };
  const result = new DmlResult(SAVE_RESULT, outcome, [rowError('OPERATION_ENQUEUED', uuid)]);
  operations.set(result, uuid);
  return result;
}

/** An insert of events publishes them, in Apex and in flows. */
usePublisher((events) => events.map((event) => publishOne(event, undefined).outcome));

const SENT = rowError('INVALID_FIELD_FOR_INSERT_UPDATE', "The event can't be published because it contains an ID value.");

/** Errors of an event that cannot be published. Source of the words: seen in an org. */
function problemsOf(record: SObjectValue): readonly RowError[] {
  if (isOfThePlatform(record.objectName))
    return [rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `DML operation INSERT not allowed on ${OF_THE_PLATFORM}`)];
  return record.isPublished ? [SENT] : [...missingFields(record), ...unfitValues(record)];
}

function missingFields(record: SObjectValue): readonly RowError[] {
  const missing = [...record.schema.fields.values()]
    .filter((field) => field.isRequired && field.defaultValue === undefined && isBlank(record.values.get(field.name.toLowerCase()) ?? null))
    .map(({ name }) => name);
  return missing.length === 0
    ? []
    : [{ code: 'REQUIRED_FIELD_MISSING', message: `You must enter a value: ${missing.join(', ')}`, fields: missing }];
}
const isBlank = (value: ApexValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

function unfitValues(record: SObjectValue): readonly RowError[] {
  return [...record.values].flatMap(([key, value]) => {
    const field = record.schema.fields.get(key);
    const error = field === undefined || value === null ? undefined : unfitError(record, field, value);
    if (error === undefined) return [];
    return error.code === 'STRING_TOO_LONG' ? [{ ...error, message: 'Value too long for field' }] : [error];
  });
}

const NO_EVENTS =
  'The specified sObject or list of sObjects contains objects that aren’t platform events. You can publish only platform event objects using EventBus.publish. Ensure the type of the specified sObject is a platform event.';

/** Errors: for records that are no events, and for an event that only the platform publishes. */
function refuseOthers(records: readonly SObjectValue[], target: ApexValue): void {
  if (records.some(({ schema }) => !schema.fields.has('replayid'))) raise('System.UnexpectedException', NO_EVENTS);
  const type = target instanceof ApexList ? target.elementType : undefined;
  const object = target instanceof SObjectValue ? target.objectName : type?.kind === 'sobject' ? type.name : undefined;
  if (isOfThePlatform(object)) raise('System.TypeException', `DML operation INSERT not allowed on ${OF_THE_PLATFORM}`);
}

/** A test can publish fewer than 500 events, counted by chunks of 200: a chunk that reaches the limit is refused, and counts. Source: seen in an org. */
const TEST_EVENTS = 500;
const CHUNK = 200;
const publishedInTest = perTransaction('events published in a test', () => ({ count: 0 }));
const TOO_MANY = rowError(
  'LIMIT_EXCEEDED',
  `The number of platform event messages published from an Apex test context exceeded the limit of ${String(TEST_EVENTS)}.`,
);

function publishAll(records: readonly SObjectValue[], callback: UserInstance | undefined, problems: Problems): readonly DmlResult[] {
  if (!transaction().isTest) return records.map((record) => publishOne(record, callback, problems));
  const published = publishedInTest();
  const results: DmlResult[] = [];
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records.slice(start, start + CHUNK);
    const good = new Set(chunk.filter((record) => problems(record).length === 0));
    published.count += good.size;
    const isRefused = (record: SObjectValue): boolean => published.count >= TEST_EVENTS && good.has(record);
    for (const record of chunk)
      results.push(
        isRefused(record)
          ? new DmlResult(SAVE_RESULT, { id: null, created: false, errors: [TOO_MANY] })
          : publishOne(record, callback, problems),
      );
  }
  return results;
}

const isOfChange = (object: string): boolean => object.endsWith('ChangeEvent');
/** Source: Apex Developer Guide, "External Change Data Capture Packaging and Testing": a test publishes changes of external objects at once. */
const isOfExternal = (object: string): boolean =>
  transaction()
    .org.data.schema.find(object.replace(/__ChangeEvent$/, '__x'))
    ?.name.endsWith('__x') === true;
/** Other change events are published by tests that have changes captured, and only there. Source: seen in an org. */
function refuseUncaptured(object: string): void {
  if (transaction().isTest && isOfChange(object) && !isOfExternal(object) && !isCaptured(object))
    raiseSealed('External Object Error', 'System.UnexpectedException');
}

/** Change events count as nothing. */
function count(records: readonly SObjectValue[]): void {
  const [first] = records;
  const tx = transaction();
  if (first === undefined || isOfChange(first.objectName)) return;
  if (behaviourOf(first.objectName) === 'immediately') tx.count('publishImmediateDml');
  else {
    tx.count('dmlStatements');
    tx.count('dmlRows', records.length);
  }
}

/** In user mode, the user must be allowed to create the events, and to fill their fields. Errors: System.SecurityException, as for inserts. */
function problemsAs(mode: 'user' | 'system', records: readonly SObjectValue[]): Problems {
  const { permissions, sharing } = transaction().org.data as DataAccess;
  const userMode = new UserMode(permissions, sharing);
  userMode.checkObjects({ operation: 'insert', records, mode });
  return (record) => {
    const refused = userMode.fieldError(record.schema, record, mode);
    return refused === undefined ? problemsOf(record) : [refused];
  };
}

function publish(target: ApexValue, callback: ApexValue | undefined, mode: 'user' | 'system'): ApexValue {
  const records = (target instanceof ApexList ? target.items : [target]).map((record) =>
    record instanceof SObjectValue ? record : raiseNullPointer(),
  );
  refuseOthers(records, target);
  refuseDuplicates('insert', records);
  for (const { objectName } of records) refuseUncaptured(objectName);
  const problems = problemsAs(mode, records);
  count(records);
  const results = publishAll(records, (callback ?? undefined) as UserInstance | undefined, problems);
  return target instanceof ApexList ? new ApexList({ kind: 'platform', name: SAVE_RESULT, args: [] }, [...results]) : (results[0] ?? null);
}

/** @param others the access level, behind a callback if there is one */
function publishWithAccessLevel(target: ApexValue, ...others: readonly ApexValue[]): ApexValue {
  const level = others.at(-1);
  if (!(level instanceof AccessLevel)) raiseNullPointer();
  const callback = others.length > 1 ? others[0] : undefined;
  const { permissions } = transaction().org.data as DataAccess;
  const work = (): ApexValue => publish(target, callback, level.mode);
  return level.permissionSetId === undefined ? work() : permissions.lending(level.permissionSetId, work);
}

definePlatformClass({
  name: 'System.EventBus',
  statics: {
    publish: (target: ApexValue, callback?: ApexValue) => publish(target, callback, 'system'),
    publishWithAccessLevel,
    getOperationId: (result: DmlResult) => operations.get(result) ?? null,
  },
});
