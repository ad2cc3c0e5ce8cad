/** Requests of interviews to the org. Those of one batch are combined: their saves are one save, their actions one call. Source: Salesforce Help, "Flow Bulkification in Transactions". */
import type { Operation } from '../data/dml/saver.ts';
import type { RowOutcome } from '../data/dml/rowError.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import type { Outputs } from './actions/action.ts';

export type FlowRequest =
  /** Answered by the outcomes of its own records. */
  | {
      readonly kind: 'save';
      readonly key: string;
      readonly operation: Operation;
      readonly records: readonly SObjectValue[];
      readonly externalIdField?: string | undefined;
    }
  /** Answered by what `run` gives; queries of a batch count as one. */
  | { readonly kind: 'query'; readonly key: string; run(): ApexValue }
  /** Answered by the outputs. */
  | {
      readonly kind: 'action';
      readonly key: string;
      readonly type: string;
      readonly name: string;
      readonly inputs: ReadonlyMap<string, ApexValue>;
    };
export type FlowAnswer = readonly RowOutcome[] | ApexValue | Outputs;

/** A running interview: yields requests, receives answers. */
export type Course<Result = void> = Generator<FlowRequest, Result, FlowAnswer>;
