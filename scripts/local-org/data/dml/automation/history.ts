/**
 * Writes field history, which the platform does not in tests, and the stage history of opportunities.
 * Source: Object Reference, "AccountHistory" and its like, "OpportunityHistory", "StandardObjectNameHistory", "CustomObject__History"; Salesforce Help, "Field History Tracking".
 */
import { transaction } from '../../../platform/core/current.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import { toText } from '../../../platform/core/text.ts';
import { ApexDecimal, stripZeros } from '../../../platform/values/index.ts';
import { SObjectValue } from '../../records/index.ts';
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/index.ts';
import type { SavedRow } from './automation.ts';
import type { Table } from '../table.ts';

/** Longer values are recorded as changed, without the values. */
const MOST_TOLD = 255;
const TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  reference: 'EntityId',
  boolean: 'Boolean',
  date: 'DateOnly',
  datetime: 'DateTime',
  number: 'Double',
  integer: 'Int',
  picklist: 'DynamicEnum',
  multipicklist: 'MultiEnum',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  longtext: 'StringPlusClob',
};
const DISPLAYED: Readonly<Record<string, string>> = { CURRENCY: 'Currency', PERCENT: 'Percent' };
/** Whose last change the deal points at. Source: Object Reference, "Opportunity", LastAmountChangedHistoryId, LastCloseDateChangedHistoryId. */
const DATED = ['Amount', 'CloseDate'];
const STAGE = ['StageName', 'Amount', 'CloseDate', 'Probability'];

export function keepHistory(table: Table, object: ObjectSchema, rows: readonly SavedRow[]): void {
  if (rows.length === 0) return;
  if (object.name === 'Opportunity') keepStages(table, rows);
  if (transaction().isTest) return;
  const tracked = table.schema.tracked.get(object.name.toLowerCase());
  const history = table.schema.find(historyName(object));
  if (tracked === undefined || history === undefined || !table.schema.isStored(history)) return;
  const parent = history.fields.has('parentid') ? 'parentid' : `${object.name.toLowerCase()}id`;
  const fields = [...tracked].flatMap((key) => object.fields.get(key) ?? []);
  for (const { row, old } of rows) {
    const changes = old === undefined ? [{ Field: 'created' }] : fields.flatMap((field) => changesOf(table, field, old, row));
    for (const change of changes) add(table, history, { ...change, [parent]: row.values.get('id') ?? null });
  }
}

function historyName({ name }: ObjectSchema): string {
  if (name === 'Opportunity') return 'OpportunityFieldHistory';
  return name.endsWith('__c') ? name.replace(/__c$/, '__History') : `${name}History`;
}

/** @return the new row's Id */
function add(table: Table, object: ObjectSchema, values: Readonly<Record<string, ApexValue>>): string {
  const row = new SObjectValue(object);
  for (const [name, one] of Object.entries(values)) if (object.fields.has(name.toLowerCase())) row.load(name.toLowerCase(), one);
  table.insert(object, row);
  return String(row.values.get('id'));
}

/** A changed lookup has two rows: one with the names of the records, one with their Ids. */
function changesOf(table: Table, field: FieldSchema, old: SObjectValue, row: SObjectValue): readonly Readonly<Record<string, ApexValue>>[] {
  const [before = null, after = null] = [old.values.get(field.key), row.values.get(field.key)];
  if (sameValue(before, after)) return [];
  const told = {
    Field: field.kind === 'reference' && !field.isCustom ? field.name.replace(/Id$/, '') : field.name,
    OldValue: valueText(field, before),
    NewValue: valueText(field, after),
    DataType: DISPLAYED[field.display] ?? TYPES[field.kind] ?? 'Text',
  };
  return field.kind === 'reference'
    ? [{ ...told, OldValue: nameOf(table, before), NewValue: nameOf(table, after), DataType: 'Text' }, told]
    : [told];
}

function valueText(field: FieldSchema, value: ApexValue): string | null {
  if (value === null || field.kind === 'longtext' || field.kind === 'multipicklist') return null;
  const text = toText(value instanceof ApexDecimal ? stripZeros(value, 0) : value);
  return text.length > MOST_TOLD ? null : text;
}

function nameOf(table: Table, id: ApexValue): string | null {
  const object = typeof id === 'string' ? table.schema.byPrefix(id.slice(0, 3)) : undefined;
  const found = object === undefined ? undefined : table.byId(object, [id]).get(String(id));
  return object === undefined || found === undefined ? null : toText(found.values.get(object.nameField.toLowerCase()) ?? '');
}

function keepStages(table: Table, rows: readonly SavedRow[]): void {
  const history = table.schema.get('OpportunityHistory');
  for (const { row, old } of rows) {
    const now = (name: string): ApexValue => row.values.get(name.toLowerCase()) ?? null;
    const before = (name: string): ApexValue => old?.values.get(name.toLowerCase()) ?? null;
    if (old !== undefined && STAGE.every((name) => sameValue(before(name), now(name)))) continue;
    const told = [...STAGE, 'ExpectedRevenue', 'ForecastCategory'].map((name) => [name, now(name)] as const);
    const id = add(table, history, {
      ...Object.fromEntries(told),
      OpportunityId: now('Id'),
      PrevAmount: before('Amount'),
      PrevCloseDate: before('CloseDate'),
    });
    for (const name of old === undefined ? [] : DATED.filter((one) => !sameValue(before(one), now(one))))
      table.store.run(`UPDATE "Opportunity" SET "Last${name}ChangedHistoryId" = ? WHERE "Id" = ?`, [id, String(now('Id'))]);
  }
}
