/** Functions that read other records. Source: Salesforce Help, "VLOOKUP" and "CURRENCYRATE". */
import { NotImplemented } from '../../../platform/core/error.ts';
import { stored } from '../../stored.ts';
import { fromSql } from '../../store/values.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { formulaValueOf } from '../fields.ts';
import type { Formula } from '../tree.ts';
import { textOf } from '../values.ts';
import { number, ofTexts, type FunctionTable } from './call.ts';

/** `$ObjectType.Zip__c.Fields.State__c`. */
function tokenOf(formula: Formula | undefined): { readonly object: ObjectSchema; readonly field: FieldSchema } {
  const [root = '', object = '', , field = ''] = formula?.kind === 'field' ? formula.path : [];
  const schema = root.toLowerCase() === '$objecttype' ? stored().schema.find(object) : undefined;
  const found = schema?.fields.get(field.toLowerCase());
  if (schema === undefined || found === undefined)
    throw new NotImplemented(`a field of VLOOKUP other than $ObjectType.Object.Fields.Field: ${[root, object, field].join('.')}`);
  return { object: schema, field: found };
}

/** The rate of an active currency; 1 for an unknown code. */
const currencyRate = (code: string): number => {
  const { schema, store } = stored();
  const [row] = schema.hasManyCurrencies
    ? store.all('SELECT "ConversionRate" AS rate FROM "CurrencyType" WHERE "IsoCode" = ? COLLATE NOCASE AND "IsActive" = 1', [code])
    : [];
  return row === undefined ? 1 : Number(row['rate']);
};

export const LOOKUPS: FunctionTable = {
  /** The first record wins. */
  VLOOKUP: ([wanted, compared, value], run) => {
    const { object, field } = tokenOf(wanted);
    const [row] = stored().store.all(
      `SELECT "${field.name}" AS value FROM "${object.name}" WHERE "${tokenOf(compared).field.name}" = ? AND "IsDeleted" = 0 ORDER BY "Id" LIMIT 1`,
      [value === undefined ? '' : textOf(run.value(value))],
    );
    return row === undefined ? null : formulaValueOf(field, fromSql(field, row['value'] ?? null));
  },
  CURRENCYRATE: ofTexts((code) => number(currencyRate(code ?? ''))),
};
