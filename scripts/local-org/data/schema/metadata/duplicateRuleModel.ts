/** Duplicate rules and matching rules, read. */
import type { Filter } from './filter.ts';

export interface MatchItem {
  readonly field: string;
  /** `Exact`, or a fuzzy one: `FirstName`, `Phone`, ... */
  readonly method: string;
  readonly matchesBlanks: boolean;
}
export interface MatchingRule {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly isActive: boolean;
  /** A standard rule, which cannot be changed. */
  readonly isStandard: boolean;
  readonly items: readonly MatchItem[];
  readonly logic: string | undefined;
}
/** A matching rule within a duplicate rule: the searched object, and the mapping of its fields to those of the saved record. */
export interface Matcher {
  readonly rule: MatchingRule;
  /** By lower-case field of the searched object: the field of the saved record. */
  readonly sources: ReadonlyMap<string, string>;
}
export interface DuplicateAction {
  readonly isBlocked: boolean;
  readonly isAlerted: boolean;
  /** Whether what is saved nevertheless is noted in a duplicate record set. */
  readonly isReported: boolean;
}
export interface DuplicateRule {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly isActive: boolean;
  readonly order: number;
  readonly onInsert: DuplicateAction;
  readonly onUpdate: DuplicateAction;
  readonly alert: string;
  readonly respectsSharing: boolean;
  readonly filter: Filter;
  readonly matchers: readonly Matcher[];
}
