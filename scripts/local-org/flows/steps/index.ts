/** The step of each kind of element. */
import { NotImplemented } from '../../platform/core/error.ts';
import type { ElementKind } from '../definition.ts';
import { assign } from './assignments.ts';
import { callAction, callPlugin, callSubflow } from './calls.ts';
import { customError, decide, loop, processCollection } from './logic.ts';
import { createRecords, deleteRecords, getRecords, rollBackRecords, updateRecords } from './records.ts';
import { next, plainStep, type Step } from './step.ts';
import { transform } from './transforms.ts';
import { wait } from './waits.ts';

const missing = (what: string): Step =>
  plainStep((element, { resources }) => {
    throw new NotImplemented(`${what} (${element.name} of flow ${resources.flow.name})`);
  });

export const steps: Readonly<Record<ElementKind, Step>> = {
  actionCalls: callAction,
  apexPluginCalls: callPlugin,
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
  transforms: transform,
  waits: wait,
};
