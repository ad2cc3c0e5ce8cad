/**
 * Record-triggered flows within a save: before it they can only change the record, after it they can do anything.
 * Source: Apex Developer Guide, "Triggers and Order of Execution"; Salesforce Help, "Record-Triggered Flow Considerations"; Metadata API Developer Guide, "Flow", FlowStart.
 */
import type { SavedRow, SaveMoment } from '../data/dml/automation/automation.ts';
import { withFormulas } from '../data/dml/table.ts';
import { rowError, type RowError } from '../data/dml/rowError.ts';
import { flag, text } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { ObjectSchema } from '../data/schema/index.ts';
import { perTransaction, transaction } from '../platform/core/current.ts';
import type { FlowDefinition } from './definition.ts';
import { meetsEntry } from './entry.ts';
import { catalog } from './flows.ts';
import { Interview } from './interview.ts';
import { inItsContext, runTogether } from './run.ts';
import { PROCESS_VARIABLES } from './processes.ts';

/** Flows that are running for a record: their own saves do not start them again. */
const underWayNow = perTransaction('record-triggered flows under way', () => new Set<string>());

/** @return errors of the flows, by record */
export function runRecordFlows(
  object: ObjectSchema,
  moment: SaveMoment,
  rows: readonly SavedRow[],
): ReadonlyMap<SObjectValue, readonly RowError[]> {
  const refused = new Map<SObjectValue, readonly RowError[]>();
  const flows = catalog().triggeredBy(object.name, moment);
  for (const flow of flows) {
    const work = rows.filter(({ row }) => !refused.has(row));
    for (const [row, errors] of runOne(flow, moment, work)) refused.set(row, errors);
  }
  return refused;
}

function runOne(flow: FlowDefinition, moment: SaveMoment, rows: readonly SavedRow[]): ReadonlyMap<SObjectValue, readonly RowError[]> {
  const underWay = underWayNow();
  const keyOf = ({ values }: SObjectValue): string => `${flow.name}:${String(values.get('id') ?? '')}`;
  const started = rows
    .filter(({ row }) => moment === 'RecordBeforeSave' || !underWay.has(keyOf(row)))
    .flatMap(({ row, old }) => {
      const interview = new Interview(flow, moment === 'RecordBeforeSave');
      // after the save a flow works on a copy: changes are saved only by Update Records
      interview.resources.record = moment === 'RecordAfterSave' ? withFormulas(row.snapshot()) : row;
      interview.resources.prior = moment === 'RecordBeforeDelete' ? row : (old ?? null);
      if (flow.processType === 'Workflow') {
        interview.resources.store(PROCESS_VARIABLES.current, interview.resources.record);
        interview.resources.store(PROCESS_VARIABLES.old, interview.resources.prior);
      }
      return startsFor(flow, moment, row, old) ? [{ row, interview }] : [];
    });
  const keys = moment === 'RecordBeforeSave' ? [] : started.map(({ row }) => keyOf(row));
  for (const key of keys) underWay.add(key);
  try {
    if (moment === 'RecordAfterSave') {
      for (const { row, old } of rows) if (old !== undefined) transaction().org.flowPaths.dropUnmet(flow, row, old);
      for (const { row, interview } of started) transaction().org.flowPaths.plan(flow, row, interview.resources.prior);
    }
    const faults = inItsContext(flow, () => runTogether(started.map(({ interview }) => interview)));
    return new Map(
      started.flatMap(({ row, interview }, index) => {
        const errors = [
          ...interview.refusals.map(({ message, field }) =>
            rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === undefined ? [] : [field]),
          ),
          ...(faults[index] === undefined ? [] : [failure(flow, faults[index].message)]),
        ];
        return errors.length === 0 ? [] : [[row, errors] as const];
      }),
    );
  } finally {
    for (const key of keys) underWay.delete(key);
  }
}

function failure(flow: FlowDefinition, message: string): RowError {
  return rowError(
    'CANNOT_EXECUTE_FLOW_TRIGGER',
    `We can't save this record because the “${flow.label}” process failed. Give your Salesforce admin these details. ${message}`,
  );
}

/** Whether the save matches the flow's trigger and the record meets its entry conditions. */
function startsFor(flow: FlowDefinition, moment: SaveMoment, row: SObjectValue, old: SObjectValue | undefined): boolean {
  const type = text(flow.start, 'recordTriggerType') ?? 'Create';
  const how = moment === 'RecordBeforeDelete' ? 'Delete' : old === undefined ? 'Create' : 'Update';
  if (type !== how && !(type === 'CreateAndUpdate' && how !== 'Delete')) return false;
  if (!meetsEntry(flow, row, old)) return false;
  return old === undefined || !flag(flow.start, 'doesRequireRecordChangedToMeetCriteria') || !meetsEntry(flow, old, old);
}
