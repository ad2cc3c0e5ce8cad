/** Records: read with layout fields, made, changed, removed. Source: User Interface API Developer Guide, "Records". */
import { recordTypeInfos, takeRecordType } from '../../data/platform/describe/recordTypes.ts';
import { toId } from '../../platform/core/operators.ts';
import { readRecord } from '../rest/json/read.ts';
import { RestError } from '../rest/errors.ts';
import { addLookupNames, addPath, selectList, treeOf, type FieldTree } from './fieldTree.ts';
import { compactFields, sectionsOf } from './layouts.ts';
import { type RecordJson, uiRecord } from './recordJson.ts';
import { quoted, type UserView } from './view.ts';
import { MASTER_RECORD_TYPE, type ObjectSchema } from '../../data/schema/index.ts';

export interface RecordRequest {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  readonly layoutTypes: readonly string[];
}

/** Errors: 404 for a record that is not there or not shared with the user. */
export function readUiRecord(view: UserView, id: string, request: RecordRequest): RecordJson {
  const object = view.objectOf(id);
  const tree = treeOf(view, object, request.fields, request.optionalFields);
  for (const layoutType of request.layoutTypes) addLayout(view, tree, layoutType);
  const extra = ['LastModifiedDate', 'RecordTypeId'].filter((name) => object.fields.has(name.toLowerCase()));
  const [row] = view.rows(
    `SELECT ${[selectList(tree), ...extra.filter((name) => !tree.fields.has(name))].join(', ')} FROM ${object.name} WHERE Id = ${quoted(id)}`,
  );
  if (row === undefined) throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist, or you do not have access to it.');
  return uiRecord(view, row, tree);
}

function addLayout(view: UserView, tree: FieldTree, layoutType: string): void {
  const { object } = tree;
  const names =
    layoutType === 'Compact'
      ? compactFields(view.org, object)
      : sectionsOf(view.org, object).flatMap(({ columns }) => columns.flat().flatMap((item) => (item === undefined ? [] : [item.name])));
  for (const name of [...names, object.nameField]) addPath(view, tree, name);
  if (tree.fields.has('Name') && object.fields.has('lastname'))
    for (const part of ['Salutation', 'FirstName', 'LastName']) addPath(view, tree, part);
  addLookupNames(view, tree);
}

interface Input {
  readonly apiName?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export function createUiRecord(view: UserView, body: unknown): RecordJson {
  const { apiName = '', fields = {} } = (body ?? {}) as Input;
  const object = view.object(apiName);
  const id = view.save('insert', readRecord(view.org.data, object, cleaned(fields)));
  return readUiRecord(view, id, { fields: [], optionalFields: Object.keys(fields), layoutTypes: [] });
}

export function updateUiRecord(view: UserView, id: string, body: unknown): RecordJson {
  const { fields = {} } = (body ?? {}) as Input;
  const object = view.objectOf(id);
  const record = readRecord(view.org.data, object, cleaned(fields));
  record.load('id', toId(id));
  view.save('update', record);
  return readUiRecord(view, id, { fields: [], optionalFields: Object.keys(fields), layoutTypes: [] });
}

export function deleteUiRecord(view: UserView, id: string): void {
  const object = view.objectOf(id);
  const [row] = view.rows(`SELECT Id FROM ${object.name} WHERE Id = ${quoted(id)}`);
  if (row === undefined) throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist, or you do not have access to it.');
  view.save('delete', row);
}

/** An empty text of a form means no value. */
function cleaned(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === '' || value === undefined ? null : value]));
}

/** What a new record of that type, else of the default type, has before anybody typed. Source: User Interface API Developer Guide, "Get Default Values to Create a Record". */
export function defaultsJson(view: UserView, object: ObjectSchema, recordTypeId?: string): Readonly<Record<string, unknown>> {
  const record = view.org.data.newRecord(object.name);
  view.within(() => {
    const type = recordTypeId ?? recordTypeInfos(object).find(({ isDefault }) => isDefault)?.id;
    if (type !== undefined && type !== MASTER_RECORD_TYPE) takeRecordType(record, type);
    view.org.data.applyDefaults(record);
  });
  const tree = treeOf(
    view,
    object,
    [],
    view
      .fields(object)
      .filter((field) => view.canCreate(object, field))
      .map(({ name }) => name),
  );
  return { record: uiRecord(view, record, tree) };
}
