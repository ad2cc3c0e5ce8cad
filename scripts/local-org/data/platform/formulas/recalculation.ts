/** Recomputes formula fields of records in memory. Source: Apex Reference Guide, "Formula Class", "FormulaRecalcResult Class"; what they say was seen in an org. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexThrow, raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { recalculatedFieldOf } from '../../formula/records.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema } from '../../schema/index.ts';

class FieldError {
  readonly typeName = 'System.FormulaRecalcFieldError';
  readonly field: string;
  readonly message: string;
  constructor(field: string, message: string) {
    this.field = field;
    this.message = message;
  }
}
class RecalcResult {
  readonly typeName = 'System.FormulaRecalcResult';
  readonly record: SObjectValue;
  readonly errors: readonly FieldError[];
  constructor(record: SObjectValue, errors: readonly FieldError[]) {
    this.record = record;
    this.errors = errors;
  }
}
definePlatformClass({
  name: 'System.FormulaRecalcFieldError',
  instances: FieldError,
  methods: { getFieldName: (self: FieldError) => self.field, getFieldError: (self: FieldError) => self.message },
});
definePlatformClass({
  name: 'System.FormulaRecalcResult',
  instances: RecalcResult,
  methods: {
    isSuccess: (self: RecalcResult) => self.errors.length === 0,
    getSObject: (self: RecalcResult) => self.record,
    getErrors: (self: RecalcResult) =>
      new ApexList({ kind: 'platform', name: 'System.FormulaRecalcFieldError', args: [] }, [...self.errors]),
  },
});

const formulaFieldsOf = ({ schema }: SObjectValue): readonly FieldSchema[] =>
  [...schema.fields.values()].filter(({ formula }) => formula !== undefined);

/** A field whose formula has no result is empty. */
export function recalculate(record: SObjectValue): readonly FieldError[] {
  return formulaFieldsOf(record).flatMap((field) => {
    const key = field.name.toLowerCase();
    try {
      record.load(key, recalculatedFieldOf(record, field));
      return [];
    } catch (error) {
      if (!(error instanceof ApexThrow)) throw error;
      record.load(key, null);
      return [new FieldError(field.name.replace(/__c$/i, ''), error.message)];
    }
  });
}

/** A result for each record that has formula fields. */
export function recalculateFormulas(records: ApexList | null): ApexValue {
  if (records === null) raise('System.NullPointerException', 'Expected a non-null list of SObjects');
  if (records.items.includes(null)) raise('System.IllegalArgumentException', 'Cannot recalculate formulas with null in set of entities');
  const found = (records.items as readonly SObjectValue[])
    .filter((record) => formulaFieldsOf(record).length > 0)
    .map((record) => new RecalcResult(record, recalculate(record)));
  return new ApexList({ kind: 'platform', name: 'System.FormulaRecalcResult', args: [] }, found);
}
