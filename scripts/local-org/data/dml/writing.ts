/** Types shared by the parts of a save. */
import type { RuleShares } from '../access/sharing/sharingRules.ts';
import type { SObjectValue } from '../records/index.ts';
import type { ObjectSchema } from '../schema/index.ts';
import type { LaterSums } from './laterSums.ts';
import type { SaveRequest } from './request.ts';
import type { RowError, RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';

export type Errors = Map<SObjectValue, readonly RowError[]>;
export type SaveManner = Pick<SaveRequest, 'mode' | 'mayTruncate' | 'allowsDuplicates' | 'convertedLead' | 'isPlatform' | 'options'>;
export const SYSTEM: SaveManner = { mode: 'system' };
/** A save by the platform itself, which may set every field. */
export const PLATFORM: SaveManner = { mode: 'system', isPlatform: true };
/** The caller's record and the row to save. */
export interface Work {
  readonly given: SObjectValue;
  readonly row: SObjectValue;
  readonly old: SObjectValue | undefined;
}
/** A stored row, its new state, and the old state that triggers see. */
export interface ChangedRow {
  readonly row: SObjectValue;
  readonly next: SObjectValue;
  readonly old: SObjectValue;
}

/** Saves records with triggers, rules and automation. */
export interface RecordWriter {
  readonly table: Table;
  readonly ruleShares: RuleShares;
  readonly sums: LaterSums;
  insert(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[];
  update(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[];
  delete(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[];
  /** Saves field updates: the update triggers run again, rules do not. @return errors of triggers, by row */
  saveUpdates(object: ObjectSchema, changed: readonly ChangedRow[]): ReadonlyMap<SObjectValue, readonly RowError[]>;
}
