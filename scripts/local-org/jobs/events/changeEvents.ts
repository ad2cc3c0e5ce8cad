/**
 * Change data capture: saved rows as change events on the bus, for triggers on them. In a test it begins with Test.enableChangeDataCapture; elsewhere an object must be selected in a channel.
 * Source: Change Data Capture Developer Guide, "Change Event Message Structure", "Test Change Event Triggers"; Metadata API Developer Guide, "PlatformEventChannelMember".
 */
import { randomUUID } from 'node:crypto';
import { useChanges, type ChangeType, type SavedRow } from '../../data/dml/automation/automation.ts';
import { toSql } from '../../data/store/values.ts';
import { text } from '../../data/project/xml.ts';
import type { SObjectValue } from '../../data/index.ts';
import type { ObjectSchema } from '../../data/schema/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import { perTransaction, running, transaction } from '../../platform/core/current.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../../data/current.ts';

const ENABLED = Symbol('change data capture');
/** What the events of a transaction share, and how many there are. */
const changes = perTransaction('changes of records', () => ({ key: randomUUID(), count: 0 }));
const TEXT = { kind: 'primitive', name: 'String' } as const;
/** Told of each update, in whatever second it happens. Source: Apex Reference Guide, "ChangeEventHeader Class", changedfields. */
const MODIFIED = 'lastmodifieddate';
/** Fields that every save changes are left out. */
const STAMPS = new Set(['id', 'systemmodstamp', 'isdeleted', 'lastvieweddate', 'lastreferenceddate']);

/** `Account` is AccountChangeEvent, `Book__c` is Book__ChangeEvent. */
const eventName = (object: string): string => (object.endsWith('__c') ? object.replace(/__c$/, '__ChangeEvent') : `${object}ChangeEvent`);

export function isCaptured(event: string): boolean {
  const { isTest, state, org } = transaction();
  if (isTest) return state.get(ENABLED) === true;
  return [...(org.project.metadata.get('platformEventChannelMember') ?? new Map())].some(
    ([, member]) => text(member, 'selectedEntity') === event,
  );
}

useChanges((object, change, rows) => {
  if (running.transaction === undefined || rows.length === 0) return;
  const event = eventName(object.name);
  const { org } = transaction();
  if (!org.program.triggers.some((trigger) => trigger.object === event) || !isCaptured(event)) return;
  for (const row of rows) org.events.publish(changeEvent(object, event, change, row), 'after commit');
});

function changeEvent(object: ObjectSchema, event: string, change: ChangeType, { row, old }: SavedRow): SObjectValue {
  const record = data().newRecord(event);
  const changed = [...row.values].filter(
    ([key, value]) =>
      !STAMPS.has(key) &&
      object.fields.get(key)?.formula === undefined &&
      (change === 'UPDATE'
        ? key === MODIFIED || toSql(value) !== toSql(old?.values.get(key) ?? null)
        : change !== 'DELETE' && value !== null),
  );
  for (const [key, value] of changed) if (record.schema.fields.has(key)) record.load(key, value);
  const names = changed.map(([key]) => object.fields.get(key)?.name ?? key);
  const now = transaction().org.clock.now();
  const written = changes();
  record.load(
    'changeeventheader',
    new Holder('eventbus.ChangeEventHeader', {
      EntityName: object.name,
      ChangeType: change,
      RecordIds: list([String(row.values.get('id'))]),
      ChangedFields: list(change === 'UPDATE' ? names : []),
      NulledFields: list(
        change === 'UPDATE' ? changed.filter(([, value]) => value === null).map(([key]) => object.fields.get(key)?.name ?? key) : [],
      ),
      DiffFields: list([]),
      ChangeOrigin: 'com/salesforce/api/apex/65.0',
      CommitUser: transaction().user.id,
      CommitTimestamp: BigInt(now),
      CommitNumber: BigInt(now),
      TransactionKey: written.key,
      SequenceNumber: (written.count += 1),
      TransactionEnd: true,
    }),
  );
  return record;
}
const list = (items: readonly string[]): ApexList => new ApexList(TEXT, [...items]);

definePlatformClass({ name: 'System.Test', statics: { enableChangeDataCapture: () => void transaction().state.set(ENABLED, true) } });
