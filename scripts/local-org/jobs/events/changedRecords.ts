/**
 * A transaction makes one change event for each record, of its first change, with what the record holds in the end.
 * Source: Change Data Capture Developer Guide, "General Considerations", change event generation in a transaction with multiple changes for the same record.
 */
import type { SObjectValue } from '../../data/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import { held, hold, Holder } from '../../platform/core/holder.ts';

const HEADER = 'changeeventheader';
/** What the bus adds to an event, which is no change of the record. */
const OWN = new Set([HEADER, 'eventuuid', 'createddate', 'createdbyid', 'replayid']);

function headerOf(record: SObjectValue): Holder | undefined {
  const header = record.values.get(HEADER);
  return header instanceof Holder ? header : undefined;
}

export const isChange = (record: SObjectValue): boolean => headerOf(record) !== undefined;

export function oneForEachRecord<Event extends { readonly object: string; readonly record: SObjectValue }>(
  events: readonly Event[],
): readonly Event[] {
  const firsts = new Map<string, SObjectValue>();
  return events.filter(({ object, record }) => {
    const header = headerOf(record);
    if (header === undefined) return true;
    const key = [object, ...namesIn(header, 'RecordIds')].join(' ');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, record);
    else takeIn(first, record);
    return first === undefined;
  });
}

/** Events of deleted records hold no values. */
function takeIn(first: SObjectValue, later: SObjectValue): void {
  const header = headerOf(first);
  const next = headerOf(later);
  if (header === undefined || next === undefined || held(header, 'ChangeType') === 'DELETE') return;
  for (const [key, value] of later.values) if (!OWN.has(key)) first.load(key, value);
  if (held(header, 'ChangeType') !== 'UPDATE') return;
  const changed = [...new Set([...namesIn(header, 'ChangedFields'), ...namesIn(next, 'ChangedFields')])];
  setNames(header, 'ChangedFields', changed);
  setNames(
    header,
    'NulledFields',
    changed.filter((name) => first.values.get(name.toLowerCase()) === null),
  );
}

function namesIn(header: Holder, list: string): readonly string[] {
  const names = held(header, list);
  return names instanceof ApexList ? names.items.map(String) : [];
}

function setNames(header: Holder, list: string, names: readonly string[]): void {
  hold(header, list, new ApexList({ kind: 'primitive', name: 'String' }, [...names]));
}
