/** The state of a job as text, so that it outlives the process: tagged JSON of every kind of Apex value. */
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { LimitThrow } from '../../platform/core/error.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { Tagged } from './tagged.ts';

const MOST_CHARACTERS = 6_000_000;

/** Errors: those of {@link encode}. */
export function serialize(value: ApexValue): string {
  return JSON.stringify(encode(value, new Map()));
}

/** The state of a queueable or a batch job. Errors: an uncatchable System.LimitException for more than an org keeps. Source: seen in an org. */
export function stateOf(job: UserInstance): string {
  const state = serialize(job);
  if (state.length >= MOST_CHARACTERS) throw new LimitThrow('jobState', `Batchable instance is too big: ${job.$type.name}`);
  return state;
}

/** Errors: those of {@link decode}. */
export function deserialize(text: string): ApexValue {
  return decode(JSON.parse(text) as Tagged);
}
