/** Source: Lightning Web Components Developer Guide, "lightning/uiRecordApi". */
import {
  cache,
  changed,
  createRecord,
  deleteRecord,
  fieldList,
  fieldPath,
  readRecord,
  updateRecord,
  type FieldReference,
  type FieldValue,
  type UiRecord,
} from 'localorg/records';
import { getSObjectValue } from 'localorg/apex';
import { hasThese } from 'localorg/wire';

const joined = (value: unknown): string | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? value.join(',') : String(value);

export const getRecord = cache.adapter('getRecord', {
  isComplete: ({ recordId, fields, optionalFields, layoutTypes }) =>
    hasThese('recordId')({ recordId }) && (fields !== undefined || optionalFields !== undefined || layoutTypes !== undefined),
  read: ({ recordId, fields, optionalFields, layoutTypes, modes }) =>
    readRecord(String(recordId), {
      fields: fieldList(fields),
      optionalFields: fieldList(optionalFields),
      ...optional('layoutTypes', joined(layoutTypes)),
      ...optional('modes', joined(modes)),
    }),
});

interface Batch {
  readonly recordIds: readonly string[];
  readonly fields?: unknown;
  readonly optionalFields?: unknown;
}
export const getRecords = cache.adapter('getRecords', {
  isComplete: hasThese('records'),
  read: async ({ records }) => {
    const asked = (records as readonly Batch[]).flatMap(({ recordIds, fields, optionalFields }) =>
      recordIds.map((id) => readRecord(id, { fields: fieldList(fields), optionalFields: fieldList(optionalFields) })),
    );
    return { hasErrors: false, results: (await Promise.all(asked)).map((result) => ({ statusCode: 200, result })) };
  },
});

function cell(record: UiRecord | undefined | null, field: FieldReference): FieldValue | undefined {
  const [, ...path] = fieldPath(field).split('.');
  let fields = record?.fields;
  for (const [index, name] of path.entries()) {
    const found = fields?.[name];
    if (index === path.length - 1) return found;
    fields = (found?.value as UiRecord | null | undefined)?.fields;
  }
  return undefined;
}
export const getFieldValue = (record: UiRecord | undefined | null, field: FieldReference): unknown => cell(record, field)?.value;
export const getFieldDisplayValue = (record: UiRecord | undefined | null, field: FieldReference): string | null | undefined =>
  cell(record, field)?.displayValue;

export { createRecord, deleteRecord, getSObjectValue, updateRecord };

export const notifyRecordUpdateAvailable = (records: readonly { readonly recordId: string }[]): Promise<void> =>
  changed(records.map(({ recordId }) => recordId));
/** The older name. */
export const getRecordNotifyChange = notifyRecordUpdateAvailable;

interface RecordObject {
  readonly apiName: string;
  readonly fields: Readonly<Record<string, { readonly updateable: boolean; readonly createable: boolean } | undefined>>;
}
const chosen = (record: UiRecord, info: RecordObject | undefined, right: 'updateable' | 'createable'): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record.fields)
      .filter(([name]) => info === undefined || info.fields[name]?.[right] === true)
      .map(([name, field]) => [name, field?.value]),
  );
export const generateRecordInputForCreate = (record: UiRecord, info?: RecordObject) => ({
  apiName: record.apiName,
  fields: chosen(record, info, 'createable'),
});
export const generateRecordInputForUpdate = (record: UiRecord, info?: RecordObject) => ({
  fields: { ...chosen(record, info, 'updateable'), Id: record.id },
});
export const createRecordInputFilteredByEditedFields = (
  input: { readonly fields: Readonly<Record<string, unknown>> },
  original: UiRecord,
) => ({
  ...input,
  fields: Object.fromEntries(
    Object.entries(input.fields).filter(([name, value]) => name === 'Id' || original.fields[name]?.value !== value),
  ),
});

function optional<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
