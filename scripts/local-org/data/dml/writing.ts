/** What passes between the parts of a save, and what they may ask of the one that writes. */
import type { RuleShares } from '../access/sharingRules.ts';
import type { SObjectValue } from '../records/index.ts';
import type { ObjectSchema } from '../schema/index.ts';
import type { SaveRequest } from './request.ts';
import type { RowError, RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';

export type Errors = Map<SObjectValue, readonly RowError[]>;
export type SaveManner = Pick<SaveRequest, 'mode' | 'mayTruncate' | 'allowsDuplicates' | 'convertedLead' | 'isPlatform' | 'options'>;
export const SYSTEM: SaveManner = { mode: 'system' };
/** The caller's record and what is saved of it. */
export interface Work {
  readonly given: SObjectValue;
  readonly row: SObjectValue;
  readonly old: SObjectValue | undefined;
}
/** A saved row, what it becomes, and how triggers see it was. */
export interface ChangedRow {
  readonly row: SObjectValue;
  readonly next: SObjectValue;
  readonly old: SObjectValue;
}

/** Writes records with all that a save sets off. */
export interface RecordWriter {
  readonly table: Table;
  readonly ruleShares: RuleShares;
  insert(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[];
  update(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[];
  delete(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[];
  /** Saves field updates: the update triggers run again, rules do not. @return what triggers refuse, by row. */
  saveUpdates(object: ObjectSchema, changed: readonly ChangedRow[]): ReadonlyMap<SObjectValue, readonly RowError[]>;
}
