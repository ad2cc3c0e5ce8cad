/** What each kind of element does. */
import { NotImplemented } from '../../platform/core/error.ts';
import type { ElementKind } from '../definition.ts';
import { assign } from './assignments.ts';
import { callAction, callSubflow } from './calls.ts';
import { customError, decide, loop, processCollection } from './logic.ts';
import { createRecords, deleteRecords, getRecords, rollBackRecords, updateRecords } from './records.ts';
import { next, plainStep, type Step } from './step.ts';

const missing = (what: string): Step => plainStep((element, { resources }) => {
  throw new NotImplemented(`${what} (${element.name} of flow ${resources.flow.name})`);
});

export const steps: Readonly<Record<ElementKind, Step>> = {
  actionCalls: callAction,
  apexPluginCalls: missing('legacy Apex actions (Process.Plugin) in flows'),
  assignments: assign,
  collectionProcessors: processCollection,
  customErrors: customError,
  decisions: decide,
  loops: loop,
  orchestratedStages: missing('stages of orchestrations'),
  recordCreates: createRecords,
  recordDeletes: deleteRecords,
  recordLookups: getRecords,
  recordRollbacks: rollBackRecords,
  recordUpdates: updateRecords,
  screens: missing('screens of flows'),
  steps: plainStep((element) => next(element)),
  subflows: callSubflow,
  transforms: missing('Transform elements of flows'),
  waits: missing('Wait elements of flows'),
};
