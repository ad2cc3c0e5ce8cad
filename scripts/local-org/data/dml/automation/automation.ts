/** Where record-triggered flows and listeners take part in a save; the rooms that implement them register here. */
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { OtherAction, WorkflowRule } from '../../schema/metadata/workflows.ts';
import type { RowError, RowOutcome } from '../rowError.ts';

export type SaveMoment = 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete';
export interface SavedRow {
  readonly row: SObjectValue;
  readonly old: SObjectValue | undefined;
}
/** @return what is refused, by row. */
export type Automation = (
  object: ObjectSchema,
  moment: SaveMoment,
  rows: readonly SavedRow[],
) => ReadonlyMap<SObjectValue, readonly RowError[]>;
let automation: Automation = () => new Map();

export function useAutomation(next: Automation): void {
  automation = next;
}
export function automate(...args: Parameters<Automation>): ReadonlyMap<SObjectValue, readonly RowError[]> {
  return automation(...args);
}

export type ChangeType = 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';
/** Is called with saved rows: change data capture. */
export type ChangeListener = (object: ObjectSchema, change: ChangeType, rows: readonly SavedRow[]) => void;
let listener: ChangeListener = () => undefined;

export function useChanges(next: ChangeListener): void {
  listener = next;
}
export function noteChanges(...args: Parameters<ChangeListener>): void {
  listener(...args);
}

/** Takes platform events that a save publishes. */
export type Publisher = (events: readonly SObjectValue[]) => readonly RowOutcome[];
let publisher: Publisher = (events) => events.map(() => ({ id: null, created: true, errors: [] }));

export function usePublisher(next: Publisher): void {
  publisher = next;
}
export function publishEvents(events: readonly SObjectValue[]): readonly RowOutcome[] {
  return publisher(events);
}

/** Performs actions of workflow rules and approvals other than field updates: emails, tasks. */
export type WorkflowActor = (action: OtherAction, row: SObjectValue) => void;
let actor: WorkflowActor = () => undefined;

export function useWorkflowActor(next: WorkflowActor): void {
  actor = next;
}
export function actFor(...args: Parameters<WorkflowActor>): void {
  actor(...args);
}

/** Keeps what escalation rules put off. */
export interface EscalationClock {
  noteSave(row: SObjectValue, old: SObjectValue | undefined): void;
}

/** Keeps time-dependent workflow actions. */
export interface WorkflowTimer {
  plan(rule: WorkflowRule, row: SObjectValue): void;
  /** The dates that what waits counts from may have changed. */
  replan(rule: WorkflowRule, row: SObjectValue): void;
  /** The record no longer meets the rule. */
  drop(rule: WorkflowRule, row: SObjectValue): void;
}
