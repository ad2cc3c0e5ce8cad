/** Which workflow rules a save fires. Source: Salesforce Help, "Set Workflow Criteria". */
import { meetsCriteria } from '../../criteria/criteria.ts';
import { evaluateRule } from '../../formula/records.ts';
import { FormulaFailure } from '../../formula/scope.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Criteria } from '../../schema/metadata/filter.ts';
import type { WorkflowRule } from '../../schema/metadata/workflows.ts';
import { rowError, type RowError } from '../rowError.ts';

/** Whether a save fires a rule: the record meets the criteria and, depending on the rule, did not meet them before. Errors: RuleFailure. */
export function isDue(rule: WorkflowRule, row: SObjectValue, old: SObjectValue | undefined): boolean {
  if (old !== undefined && rule.when === 'onCreateOnly') return false;
  if (!meetsRule(rule.name, rule, row, old)) return false;
  return old === undefined || rule.when === 'onAllChanges' || !meetsCriteria(rule, old, undefined);
}

/** A formula without a result that decides about a save or a submission, with the words of orgs. */
export class RuleFailure extends Error {
  get rowError(): RowError {
    return rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', this.message);
  }
}
/** @param words of the refusal, for what the formula's error says */
export function deciding<Result>(evaluate: () => Result, words: (problem: string) => string): Result {
  try {
    return evaluate();
  } catch (error) {
    throw error instanceof FormulaFailure ? new RuleFailure(words(error.message), { cause: error }) : error;
  }
}

/** Whether a record meets the criteria of a rule or process. Errors: RuleFailure, which names it. */
export function meetsRule(name: string, criteria: Criteria, row: SObjectValue, old: SObjectValue | undefined): boolean {
  const { formula } = criteria;
  if (formula === undefined) return meetsCriteria(criteria, row, old);
  return deciding(
    () => evaluateRule(row, old, formula) === true,
    (problem) => `The formula in the "${name}" rule or process is invalid due to the following: <br/>${problem}`,
  );
}
