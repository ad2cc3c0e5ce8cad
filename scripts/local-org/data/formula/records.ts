/** Formulas over records in memory: formula fields of trigger records, rules, defaults. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { ApexDecimal } from '../../platform/values/index.ts';
import { stored } from '../stored.ts';
import type { SObjectValue } from '../records/index.ts';
import { chosenParent, isNumber, parentField, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { evaluateFormula, valueOrBlank } from './evaluate.ts';
import { asOnPages, fieldAt, fieldValueOf, formulaValueOf, halvesAt, placeOf, resultOf } from './fields.ts';
import { pageGlobal } from './globals.ts';
import { usableFormula } from './usable.ts';
import type { FormulaScope } from './scope.ts';
import type { FormulaValue } from './tree.ts';

/** The value of a formula field of a record. */
export function formulaFieldOf(record: SObjectValue, field: FieldSchema): ApexValue {
  return fieldValueOf(field, evaluateField(record, field, false));
}

/** The value of a formula field for Apex, rounded to its decimal places. Errors: System.FormulaEvaluationException where it has no result. */
export function recalculatedFieldOf(record: SObjectValue, field: FieldSchema): ApexValue {
  const value = evaluateField(record, field, true);
  const fitted = fieldValueOf(field, value);
  const isShorter =
    value instanceof ApexDecimal && fitted instanceof ApexDecimal && value.scale < fitted.scale && field.display !== 'PERCENT';
  return isShorter ? value : fitted;
}

function evaluateField(record: SObjectValue, field: FieldSchema, isStrict: boolean): FormulaValue {
  return valueOrBlank(usableFormula(field.formula ?? 'NULL', `${record.objectName}.${field.name}`), {
    ...scopeOf(record, undefined, field.blankAsZero, false),
    isStrict,
    isOfField: true,
  });
}

/** A formula on a record: blank without a result. Blanks are not zero in rules and defaults. */
export function evaluateOn(record: SObjectValue, old: SObjectValue | undefined, source: string): FormulaValue {
  return valueOrBlank(usableFormula(source), scopeOf(record, old, false, old === undefined));
}

/** The formula of a rule that decides about a save. Errors: FormulaFailure without a result. */
export function evaluateRule(record: SObjectValue, old: SObjectValue | undefined, source: string): FormulaValue {
  return evaluateFormula(usableFormula(source), scopeOf(record, old, false, old === undefined));
}

function scopeOf(record: SObjectValue, old: SObjectValue | undefined, blankAsZero: boolean, isNew: boolean): FormulaScope {
  const { org, user } = transaction();
  return {
    field: (path) => readConverted(record, path),
    prior: (path) => (old === undefined ? null : readConverted(old, path)),
    isZeroWhenBlank: (path) => {
      const field = blankAsZero ? fieldAt(stored().schema, record.schema, path) : undefined;
      return field !== undefined && isNumber(field);
    },
    kindAt: (path) => resultOf(fieldAt(stored().schema, record.schema, path)),
    blanksAreUnknown: true,
    isNew,
    isClone: record.isClone,
    nowMs: org.clock.now(),
    zone: user.timeZone,
  };
}

/** Amounts of other records are converted to the currency of this one. Source: Salesforce Help, "Building Cross-Object Formulas". */
function readConverted(record: SObjectValue, path: readonly string[]): FormulaValue {
  const value = read(record, path);
  const { currencies } = path.length === 1 || path[0]?.startsWith('$') === true ? { currencies: undefined } : stored().schema;
  if (currencies === undefined || !(value instanceof ApexDecimal)) return value;
  if (fieldAt(stored().schema, record.schema, path)?.display !== 'CURRENCY') return value;
  const from = read(record, [...path.slice(0, -1), 'CurrencyIsoCode']);
  const to = read(record, ['CurrencyIsoCode']);
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return value;
  return ApexDecimal.ofNumber(currencies.convert(value.toNumber(), from, to));
}

function read(record: SObjectValue, path: readonly string[]): FormulaValue {
  const [step = '', next] = path;
  if (step.startsWith('$')) return pageGlobal(path);
  if (next === undefined) return own(record, step);
  const lookup = parentField(record.schema, step) ?? record.schema.fields.get(`${step}id`.toLowerCase());
  const id = lookup === undefined ? null : (record.values.get(lookup.name.toLowerCase()) ?? null);
  const parent = lookup === undefined || typeof id !== 'string' ? undefined : parentRecord(lookup, id);
  const isOther =
    parent !== undefined && chosenParent(step) !== undefined && chosenParent(step)?.toLowerCase() !== parent.objectName.toLowerCase();
  return parent === undefined || isOther ? null : read(parent, path.slice(1));
}

/** A text of spaces is blank (seen in an org), as it is when it is saved. */
const asSaved = (value: ApexValue | undefined): ApexValue | undefined => (typeof value === 'string' && value.trim() === '' ? null : value);

function own(record: SObjectValue, name: string): FormulaValue {
  const field = record.schema.fields.get(name.toLowerCase());
  if (field === undefined) return null;
  const halves = halvesAt(stored().schema, record.schema, [name]);
  if (halves !== undefined) return placeOf(own(record, halves[0].join()), own(record, halves[1].join()));
  const value = record.values.get(name.toLowerCase());
  if (value === undefined && field.formula !== undefined) return formulaValueOf(field, formulaFieldOf(record, field));
  return asOnPages(field, formulaValueOf(field, asSaved(value) ?? (field.kind === 'boolean' ? false : null)));
}

function parentRecord(lookup: FieldSchema, id: string): SObjectValue | undefined {
  const schema =
    lookup.referenceTo.length === 1 ? stored().schema.find(lookup.referenceTo[0] ?? '') : stored().schema.byPrefix(id.slice(0, 3));
  return schema === undefined ? undefined : storedRecord(schema, lookup.referenceKey, id);
}

function storedRecord(object: ObjectSchema, key: string, value: string): SObjectValue | undefined {
  const [row] = stored().store.all(`SELECT * FROM "${object.name}" WHERE "${key}" = ?`, [value]);
  return row === undefined ? undefined : stored().recordOf(object, row);
}
