/** Validation rules: those whose formula is true refuse the row. Source: Salesforce Help, "Validation Rules". */
import { evaluateRule } from '../../formula/records.ts';
import { FormulaFailure } from '../../formula/scope.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ValidationRule } from '../../schema/model.ts';
import { userWord } from '../../translated.ts';
import { rowError, type RowError } from '../rowError.ts';

export function ruleErrors(record: SObjectValue, old: SObjectValue | undefined): readonly RowError[] {
  return record.schema.validationRules.flatMap((rule) => ruleError(rule, record, old) ?? []);
}

/** A rule whose formula has no result refuses the row, too (seen in an org). */
function ruleError(rule: ValidationRule, record: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  try {
    if (evaluateRule(record, old, rule.formula) !== true) return undefined;
    return rowError(
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      userWord(rule, 'message') ?? rule.message,
      rule.field === undefined ? [] : [rule.field],
    );
  } catch (error) {
    if (!(error instanceof FormulaFailure)) throw error;
    return rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', `Validation Formula "${rule.name}" Invalid (${error.message})`);
  }
}
