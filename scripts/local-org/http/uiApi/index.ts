/** The User Interface API: what a page needs of records, layouts and lists, as the running user may see it. Source: User Interface API Developer Guide. */
import { texts } from '../../data/project/xml.ts';
import type { LocalOrg } from '../../org.ts';
import { created, noContent, ok, type Handler, type RestCall } from '../rest/call.ts';
import type { Router } from '../rest/router.ts';
import { UiSaveError } from './errors.ts';
import { isPicklist, objectInfoJson, picklistJson } from './objectInfo.ts';
import { layoutJson, layoutXml } from './layouts.ts';
import { columnsOf, listInfoJson, listViewNamed, listViewsOf, whereOf } from './listViews.ts';
import { pageRequest, recordPage } from './pages.ts';
import { createUiRecord, defaultsJson, deleteUiRecord, readUiRecord, updateUiRecord } from './records.ts';
import { relatedListJson, relatedListNamed, relatedListsOf } from './relatedLists.ts';
import { searchJson } from './search.ts';
import { likeText, quoted, UserView } from './view.ts';
import { parentObject } from './fieldTree.ts';

const LOOKUP_SIZE = 8;
const names = (call: RestCall, name: string): readonly string[] =>
  (call.query.get(name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

type Add = (
  method: string,
  path: string,
  handle: (view: UserView, call: RestCall, params: readonly string[]) => ReturnType<Handler>,
) => void;

export function addUiApi(router: Router, org: LocalOrg): void {
  const add: Add = (method, path, handle) => {
    router.add(method, `/ui-api${path}`, (call, params) => {
      try {
        return handle(new UserView(org, call.user), call, params);
      } catch (error) {
        if (error instanceof UiSaveError) return { status: 400, body: error.body };
        throw error;
      }
    });
  };
  addRecords(add);
  addLists(add);
  add('GET', '/object-info/:object', (view, _call, [object = '']) => ok(objectInfoJson(view, view.object(object))));
  add('GET', '/object-info/:object/picklist-values/:type', (view, _call, [name = '', type = '']) => {
    const object = view.object(name);
    return ok({
      picklistFieldValues: Object.fromEntries(
        view
          .fields(object)
          .filter(isPicklist)
          .map((field) => [field.name, picklistJson(view, object, type, field.name)]),
      ),
    });
  });
  add('GET', '/object-info/:object/picklist-values/:type/:field', (view, _call, [object = '', type = '', field = '']) =>
    ok(picklistJson(view, view.object(object), type, field)),
  );
  add('GET', '/layout/:object', (view, call, [object = '']) =>
    ok(layoutJson(view, view.object(object), call.query.get('layoutType') ?? 'Full', call.query.get('mode') ?? 'View')),
  );
  add('GET', '/search', (view, call) => ok(searchJson(view, call.query.get('q') ?? '')));
}

function addRecords(add: Add): void {
  add('POST', '/records', (view, call) => created(createUiRecord(view, call.body)));
  add('GET', '/records/:id', (view, call, [id = '']) =>
    ok(
      readUiRecord(view, id, {
        fields: names(call, 'fields'),
        optionalFields: names(call, 'optionalFields'),
        layoutTypes: names(call, 'layoutTypes'),
      }),
    ),
  );
  add('PATCH', '/records/:id', (view, call, [id = '']) => ok(updateUiRecord(view, id, call.body)));
  add('DELETE', '/records/:id', (view, _call, [id = '']) => {
    deleteUiRecord(view, id);
    return noContent;
  });
  add('GET', '/record-defaults/create/:object', (view, call, [object = '']) =>
    ok(defaultsJson(view, view.object(object), call.query.get('recordTypeId') ?? undefined)),
  );
  add('GET', '/record-access/:id', (view, _call, [id = '']) => {
    const object = view.objectOf(id);
    const rights = view.access.object(object);
    const isEditable = view.mayEditRecord(object, id) && !object.isReadOnly;
    const layout = layoutXml(view.org, object);
    return ok({
      objectApiName: object.name,
      excludedButtons: layout === undefined ? [] : texts(layout, 'excludeButtons'),
      edit: isEditable,
      delete: isEditable && rights.delete,
      create: rights.create,
    });
  });
  add('GET', '/lookups/:object/:field', (view, call, [name = '', fieldName = '']) => {
    const object = view.object(name);
    const field = view.fieldNamed(object, fieldName);
    const target = call.query.get('target') ?? (field === undefined ? undefined : parentObject(view, field)?.name);
    if (target === undefined) return ok({ count: 0, records: [] });
    const parent = view.object(target);
    const term = call.query.get('q') ?? '';
    const isActive = parent.name === 'User' ? `IsActive = true AND UserType = 'Standard'` : '';
    const matches = term === '' ? '' : `${parent.nameField} LIKE ${quoted(`%${likeText(term)}%`)}`;
    return ok({
      objectApiName: parent.name,
      ...recordPage(view, parent, [isActive, matches].filter((part) => part !== '').join(' AND '), {
        fields: [parent.nameField],
        optionalFields: ['Email', 'AccountId', 'Company'],
        sortBy: undefined,
        pageSize: LOOKUP_SIZE,
        pageToken: undefined,
        search: undefined,
      }),
    });
  });
}

function addLists(add: Add): void {
  add('GET', '/list-info/:object', (view, _call, [name = '']) => {
    const object = view.object(name);
    const lists = listViewsOf(view, object).map(({ id, definition }) => ({
      id,
      apiName: definition.developerName,
      label: definition.label,
    }));
    return ok({ objectApiName: object.name, lists, count: lists.length });
  });
  add('GET', '/list-info/:object/:list', (view, _call, [name = '', list = '']) => {
    const object = view.object(name);
    return ok(listInfoJson(view, listViewNamed(view, object, list)));
  });
  add('GET', '/list-records/:object/:list', (view, call, [name = '', listName = '']) => {
    const object = view.object(name);
    const list = listViewNamed(view, object, listName);
    const request = pageRequest(call.query);
    return ok(
      recordPage(view, object, whereOf(view, list), {
        ...request,
        optionalFields: [...request.optionalFields, ...columnsOf(view, list).map(({ fieldApiName }) => fieldApiName)],
      }),
    );
  });
  add('GET', '/related-list-info/:object', (view, _call, [name = '']) => {
    const object = view.object(name);
    return ok({ parentObjectApiName: object.name, relatedLists: relatedListsOf(view, object).map((list) => relatedListJson(view, list)) });
  });
  add('GET', '/related-list-info/:object/:list', (view, _call, [object = '', list = '']) =>
    ok(relatedListJson(view, relatedListNamed(view, view.object(object), list))),
  );
  add('GET', '/related-list-records/:id/:list', (view, call, [id = '', name = '']) => {
    const list = relatedListNamed(view, view.objectOf(id), name);
    const request = pageRequest(call.query);
    return ok(
      recordPage(view, list.child, `${list.relation.field} = ${quoted(id)}`, {
        ...request,
        sortBy: request.sortBy ?? list.sortBy,
        optionalFields: [...request.optionalFields, ...list.columns.map((field) => field.name)],
      }),
    );
  });
  add('GET', '/related-list-count/:id/:list', (view, _call, [id = '', name = '']) => {
    const list = relatedListNamed(view, view.objectOf(id), name);
    const count = view.count(`SELECT COUNT() FROM ${list.child.name} WHERE ${list.relation.field} = ${quoted(id)}`);
    return ok({ count, hasMore: false, listReference: { relatedListId: list.relation.name, parentRecordId: id } });
  });
}
