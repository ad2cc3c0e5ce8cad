/** EventBus.publish. Source: Apex Reference Guide, "EventBus Class"; Platform Events Developer Guide, "Platform Event Allocations" for what counts against which limit. */
import { DmlResult } from '../../data/platform/results.ts';
import { usePublisher } from '../../data/dml/automation/automation.ts';
import { rowError, type RowError, type RowOutcome } from '../../data/dml/rowError.ts';
import { unfitError } from '../../data/dml/rules/validate.ts';
import { SObjectValue, type DataAccess } from '../../data/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { PublishBehaviour } from './bus.ts';
import { eventBusOf } from './door.ts';
import './eventTrigger.ts';

const operations = new WeakMap<DmlResult, string>();
const SAVE_RESULT = 'Database.SaveResult';

/** The object's metadata tells; events without it are published immediately. */
function behaviourOf(object: string): PublishBehaviour {
  const { project } = transaction().org as unknown as {
    readonly project: { readonly objects: readonly { readonly name: string; readonly definition: Readonly<Record<string, unknown>> }[] };
  };
  return project.objects.find(({ name }) => name === object)?.definition['publishBehavior'] === 'PublishAfterCommit'
    ? 'after commit'
    : 'immediately';
}

/** A result of success tells the identifier of the operation as an error. Source: Platform Events Developer Guide, "Publish Event Messages with Apex", the result's debug text. */
function publishOne(record: ApexValue, callback: UserInstance | undefined): DmlResult {
  if (!(record instanceof SObjectValue)) raise('System.NullPointerException', 'Attempt to de-reference a null object');
  const data = transaction().org.data as DataAccess;
  const errors = [...missingFields(record), ...unfitValues(record)];
  if (errors.length > 0) return new DmlResult(SAVE_RESULT, { id: null, created: false, errors });
  const uuid = eventBusOf(transaction()).publish(record, behaviourOf(record.objectName), callback);
  const outcome: RowOutcome = { id: data.store.newId(record.schema), created: true, errors: [] };
  const result = new DmlResult(SAVE_RESULT, outcome, [rowError('OPERATION_ENQUEUED', uuid)]);
  operations.set(result, uuid);
  return result;
}

/** An insert of events publishes them, in Apex and in flows. */
usePublisher((events) => events.map((event) => publishOne(event, undefined).outcome));

function missingFields(record: SObjectValue): readonly RowError[] {
  const missing = [...record.schema.fields.values()]
    .filter(
      (field) => field.isRequired && field.defaultValue === undefined && (record.values.get(field.name.toLowerCase()) ?? null) === null,
    )
    .map(({ name }) => name);
  return missing.length === 0
    ? []
    : [{ code: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${missing.join(', ')}]`, fields: missing }];
}

function unfitValues(record: SObjectValue): readonly RowError[] {
  return [...record.values].flatMap(([key, value]) => {
    const field = record.schema.fields.get(key);
    const error = field === undefined || value === null ? undefined : unfitError(record, field, value);
    return error === undefined ? [] : [error];
  });
}

definePlatformClass({
  name: 'System.EventBus',
  statics: {
    publish: (target: ApexValue, callback?: ApexValue) => {
      if (target === null) raise('System.NullPointerException', 'Argument cannot be null.');
      const records = target instanceof ApexList ? target.items : [target];
      const [first] = records;
      const tx = transaction();
      if (first instanceof SObjectValue) {
        if (!first.schema.fields.has('replayid')) raise('System.TypeException', `DML operation PUBLISH not allowed on ${first.objectName}`);
        if (behaviourOf(first.objectName) === 'immediately') tx.count('publishImmediateDml');
        else {
          tx.count('dmlStatements');
          tx.count('dmlRows', records.length);
        }
      }
      const results = records.map((record) => publishOne(record, (callback ?? undefined) as UserInstance | undefined));
      return target instanceof ApexList ? new ApexList({ kind: 'platform', name: SAVE_RESULT, args: [] }, results) : (results[0] ?? null);
    },
    getOperationId: (result: DmlResult) => operations.get(result) ?? null,
  },
});
