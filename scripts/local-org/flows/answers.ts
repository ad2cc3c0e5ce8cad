/** What requests of interviews are answered: one query, save or call for all that ask the same. Source: Salesforce Help, "Flow Bulkification in Transactions". */
import { data } from '../data/current.ts';
import type { RowOutcome } from '../data/dml/rowError.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { callActions } from './actions/index.ts';
import { FlowFault, faultText } from './fault.ts';
import type { FlowAnswer, FlowRequest } from './request.ts';

/** Answers requests of one kind together. */
export function answered(requests: readonly FlowRequest[]): readonly (FlowAnswer | FlowFault)[] {
  const [first] = requests;
  switch (first?.kind) {
    case 'query':
      return requests.map((request, index) =>
        asked(() => (request.kind !== 'query' ? null : index === 0 ? request.run() : uncounted(() => request.run()))),
      );
    case 'save':
      return saved(requests.filter((request): request is Save => request.kind === 'save'));
    case 'action': {
      const outputs = asked(() =>
        acted(first.type, () =>
          callActions(
            first.type,
            first.name,
            requests.map((request) => (request.kind === 'action' ? request.inputs : new Map<string, ApexValue>())),
          ),
        ),
      );
      return outputs instanceof FlowFault ? requests.map(() => outputs) : (outputs as readonly FlowAnswer[]);
    }
    default:
      return [];
  }
}
/** A flow's own emails count against no limit. Source: seen in an org; https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md */
const acted = <Result>(type: string, work: () => Result): Result =>
  type.toLowerCase() === 'emailsimple' ? transaction().uncounted(['emailInvocations'], work) : work();

function asked<Result>(ask: () => Result): Result | FlowFault {
  try {
    return ask();
  } catch (error) {
    return new FlowFault(faultText(error));
  }
}
function uncounted<Result>(work: () => Result): Result {
  return transaction().uncounted(['queries'], work);
}

type Save = Extract<FlowRequest, { kind: 'save' }>;
/** Saves all records together; when one is refused, each interview saves its own. */
function saved(requests: readonly Save[]): readonly (FlowAnswer | FlowFault)[] {
  const [first] = requests;
  if (first === undefined) return [];
  if (requests.length === 1) return [savedOnce(first, first.records)];
  const merged = merge(requests);
  const records = [...new Set(merged.flat())];
  const outcomes = savedOnce(first, records);
  if (outcomes instanceof FlowFault || outcomes.some(({ errors }) => errors.length > 0))
    return requests.map((request) => savedOnce(request, request.records));
  const outcomeOf = new Map(records.map((record, index) => [record, outcomes[index]] as const));
  return merged.map((own) => own.flatMap((record) => outcomeOf.get(record) ?? []));
}

/**
 * Merges writes of several interviews to one record, the last one wins; an interview that writes a record twice is refused.
 * @return by request, the records that are saved.
 */
function merge(requests: readonly Save[]): readonly Save['records'][] {
  const byId = new Map<unknown, SObjectValue>();
  return requests.map(({ operation, records }) => {
    if (operation !== 'update' && operation !== 'delete') return records;
    const own = new Set<unknown>();
    return records.map((record) => {
      const id = record.values.get('id');
      const known = own.has(id) ? undefined : byId.get(id);
      own.add(id);
      if (known !== undefined) {
        for (const [key, value] of record.values) known.load(key, value);
        return known;
      }
      const copy = record.snapshot();
      byId.set(id, copy);
      return copy;
    });
  });
}
function savedOnce({ operation, externalIdField }: Save, records: Save['records']): readonly RowOutcome[] | FlowFault {
  return asked(() => data().saveRecords({ operation, records, allOrNone: true, mode: 'system', externalIdField }));
}
