/** Process Builder processes: flows whose start is kept in their `processMetadataValues`. Source: Metadata API Developer Guide, "Flow", FlowProcessType and processMetadataValues. */
import { many, text, type Xml } from '../data/project/xml.ts';

/** Processes run before record-triggered flows. Source: Apex Developer Guide, "Triggers and Order of Execution". */
export const PROCESS_ORDER = -1;
/** The variables for the new and the old record. */
export const PROCESS_VARIABLES = { current: 'myvariable_current', old: 'myvariable_old' } as const;

/** The start of a process as that of a record-triggered flow; `undefined` for other flows. */
export function processStart(xml: Xml): Xml | undefined {
  if (text(xml, 'processType') !== 'Workflow') return undefined;
  const values = new Map(
    many(xml, 'processMetadataValues').map((one) => [
      text(one, 'name') ?? '',
      many(one, 'value').map((value) => text(value, 'stringValue'))[0],
    ]),
  );
  return {
    object: values.get('ObjectType') ?? '',
    triggerType: 'RecordAfterSave',
    recordTriggerType: values.get('TriggerType') === 'onCreateOnly' ? 'Create' : 'CreateAndUpdate',
  };
}
