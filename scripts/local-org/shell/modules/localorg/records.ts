/** Records and their metadata as the User Interface API gives them, with one cache for all components. */
import { read, request, UI_API } from 'localorg/http';
import { WireCache } from 'localorg/wire';

export interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}
export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
  readonly recordTypeId: string | null;
  readonly lastModifiedDate: string | null;
}
export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly updateable: boolean;
  readonly createable: boolean;
  readonly sortable: boolean;
  readonly inlineHelpText: string | null;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly reference: boolean;
  readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
  readonly relationshipName: string | null;
  readonly htmlFormatted: boolean;
  readonly compoundFieldName: string | null;
}
export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: Readonly<Record<string, FieldInfo | undefined>>;
  readonly nameFields: readonly string[];
  readonly defaultRecordTypeId: string;
  readonly childRelationships: readonly {
    readonly childObjectApiName: string;
    readonly fieldName: string;
    readonly relationshipName: string;
  }[];
}
export type FieldReference = string | { readonly fieldApiName: string; readonly objectApiName: string };
export type ObjectReference = string | { readonly objectApiName: string };

export const cache = new WireCache();

/** `Account.Name`, whatever way the field is given. */
export const fieldPath = (field: FieldReference): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
export const objectName = (object: ObjectReference): string => (typeof object === 'string' ? object : object.objectApiName);
/** One field, several, or a text with commas. */
export const fieldList = (fields: unknown): readonly string[] => {
  if (fields === undefined || fields === null) return [];
  if (Array.isArray(fields)) return (fields as readonly FieldReference[]).map(fieldPath);
  return typeof fields === 'string' ? fields.split(',').map((field) => field.trim()) : [fieldPath(fields as FieldReference)];
};

export async function readRecord(
  recordId: string,
  query: {
    readonly fields?: readonly string[];
    readonly optionalFields?: readonly string[];
    readonly layoutTypes?: string;
    readonly modes?: string;
  },
): Promise<UiRecord> {
  return (await read(`${UI_API}/records/${recordId}`, {
    fields: query.fields?.join(','),
    optionalFields: query.optionalFields?.join(','),
    layoutTypes: query.layoutTypes,
    modes: query.modes,
  })) as UiRecord;
}

const infos = new Map<string, Promise<ObjectInfo>>();
/** Object metadata does not change while a page is open. */
export function objectInfo(apiName: string): Promise<ObjectInfo> {
  const known = infos.get(apiName);
  if (known !== undefined) return known;
  const reading = read(`${UI_API}/object-info/${apiName}`) as Promise<ObjectInfo>;
  infos.set(apiName, reading);
  reading.catch(() => infos.delete(apiName));
  return reading;
}

export interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly allowSaveOnDuplicate?: boolean;
}

export async function createRecord(input: RecordInput): Promise<UiRecord> {
  const made = (await request('POST', `${UI_API}/records`, input)) as UiRecord;
  await changed([]);
  return made;
}
export async function updateRecord({ fields, ...rest }: RecordInput): Promise<UiRecord> {
  const { Id: id, ...others } = fields;
  if (typeof id !== 'string') throw new TypeError('updateRecord needs fields.Id');
  const saved = (await request('PATCH', `${UI_API}/records/${id}`, { ...rest, fields: others })) as UiRecord;
  await changed([id]);
  return saved;
}
export async function deleteRecord(id: string): Promise<void> {
  await request('DELETE', `${UI_API}/records/${id}`);
  await changed([id]);
}

const listeners = new Set<() => void>();
/** Called after records changed through the page. @return stops it. */
export function onRecordsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** Shown values of these records, and lists, are read anew. */
export async function changed(ids: readonly string[]): Promise<void> {
  const short = new Set(ids.map((id) => id.slice(0, 15)));
  for (const listener of listeners) listener();
  await cache.refresh(
    ({ recordId, parentRecordId, records, objectApiName, listViewApiName }) =>
      short.has(String(recordId ?? '').slice(0, 15)) ||
      short.has(String(parentRecordId ?? '').slice(0, 15)) ||
      parentRecordId !== undefined ||
      records !== undefined ||
      (objectApiName !== undefined && listViewApiName !== undefined),
  );
}
