/** Records in the User Interface API's shape. Source: User Interface API Developer Guide, "Record". */
import { moneyText } from '../../data/currency/moneyText.ts';
import { currencyOfUser } from '../../data/currency/stored.ts';
import type { SObjectValue } from '../../data/index.ts';
import type { FieldSchema } from '../../data/schema/index.ts';
import { valueJson } from '../rest/json/write.ts';
import { displayValue } from './display.ts';
import type { FieldTree } from './fieldTree.ts';
import type { UserView } from './view.ts';

interface FieldJson {
  readonly value: unknown;
  readonly displayValue: string | null;
}
export interface RecordJson {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, FieldJson>>;
  readonly recordTypeId: string | null;
  /** ISO 8601 in UTC. */
  readonly lastModifiedDate: string | null;
}

export function uiRecord(view: UserView, record: SObjectValue, tree: FieldTree): RecordJson {
  const fields: Record<string, FieldJson> = {};
  for (const field of tree.fields.values()) {
    const value = moment(valueJson(record.values.get(field.name.toLowerCase()) ?? null));
    fields[field.name] = { value, displayValue: moneyValue(view, record, field, value) ?? displayValue(field, value, view.user) };
  }
  for (const [relation, below] of tree.parents) {
    const parent = record.parents.get(relation.toLowerCase()) ?? null;
    fields[relation] =
      parent === null ? { value: null, displayValue: null } : { value: uiRecord(view, parent, below), displayValue: nameOf(parent, below) };
  }
  const id = String(record.values.get('id') ?? '');
  const type = record.values.get('recordtypeid');
  const modified = record.values.get('lastmodifieddate');
  return {
    id,
    apiName: tree.object.name,
    fields,
    recordTypeId: typeof type === 'string' ? type : null,
    lastModifiedDate: modified === undefined || modified === null ? null : String(moment(valueJson(modified))),
  };
}

/** Source: Salesforce Help, "Manage Multiple Currencies": with the code of the record's currency, and in brackets in the user's. Undefined where there is one currency. */
function moneyValue(view: UserView, record: SObjectValue, { display }: FieldSchema, value: unknown): string | undefined {
  const { schema, store } = view.org.data;
  const code = record.values.get('currencyisocode');
  if (schema.currencies === undefined || display !== 'CURRENCY' || value === null || typeof code !== 'string') return undefined;
  const locale = view.user.locale.replaceAll('_', '-');
  return moneyText(schema.currencies, Number(value), code, { locale, currency: currencyOfUser(store, schema.currencies, view.user.id) });
}

function nameOf(record: SObjectValue, { object }: FieldTree): string | null {
  const name = record.values.get(object.nameField.toLowerCase()) ?? record.values.get('name');
  return typeof name === 'string' ? name : null;
}

/** The UI API writes moments with `Z`. */
function moment(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+\+0000$/.test(value) ? value.replace('+0000', 'Z') : value;
}
