/** What duplicate rules find. */
import type { SObjectValue } from '../../records/index.ts';
import type { DuplicateRule, Matcher } from '../../schema/metadata/duplicateRuleModel.ts';

export interface Match {
  readonly matcher: Matcher;
  readonly records: readonly SObjectValue[];
}
export interface DuplicateFound {
  readonly rule: DuplicateRule;
  readonly isAllowed: boolean;
  readonly matches: readonly Match[];
}

export const foundAny = (matches: readonly Match[]): boolean => matches.some(({ records }) => records.length > 0);
