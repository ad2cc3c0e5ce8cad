/** Page layouts and compact layouts for clients. Source: REST API Developer Guide, "sObject Layouts", "sObject Compact Layouts". */
import { recordTypeInfos } from '../../../data/platform/describe/recordTypes.ts';
import type { FieldSchema, ObjectSchema } from '../../../data/schema/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { compactFields, labelOf, sectionsOf, type LayoutField } from '../../uiApi/layouts.ts';
import { ok, type RestCall } from '../call.ts';
import { fieldJson } from './describedField.ts';
import type { Router } from '../router.ts';
import { Visible } from './visible.ts';

export function addLayouts(router: Router, org: LocalOrg): void {
  const visible = new Visible(org);
  const told = <Result>(call: RestCall, work: () => Result): Result => org.transact('REST', work, { user: call.user });
  router.add('GET', '/sobjects/:object/describe/layouts', (call, [name = '']) => {
    const object = visible.object(call, name);
    return ok(told(call, () => layoutsJson(org, object, visible.fields(call, object))));
  });
  router.add('GET', '/sobjects/:object/describe/compactLayouts', (call, [name = '']) => {
    const object = visible.object(call, name);
    return ok(told(call, () => compactJson(org, object, visible.fields(call, object))));
  });
}

function layoutsJson(org: LocalOrg, object: ObjectSchema, fields: readonly FieldSchema[]): unknown {
  const sections = sectionsOf(org, object).map(({ heading, hasHeading, columns }) => {
    const height = Math.max(0, ...columns.map((column) => column.length));
    const layoutRows = Array.from({ length: height }, (_none, row) => ({
      numItems: columns.length,
      layoutItems: columns.map((column) => itemJson(object, column[row], fields)),
    }));
    return {
      heading,
      useHeading: hasHeading,
      useCollapsibleSection: hasHeading,
      collapsed: false,
      columns: columns.length,
      rows: height,
      tabOrder: 'TopToBottom',
      layoutRows,
    };
  });
  const mappings = recordTypeInfos(object).map((info) => ({
    active: info.isActive,
    available: info.isAvailable,
    defaultRecordTypeMapping: info.isDefault,
    developerName: info.developerName,
    layoutId: null,
    master: info.name === 'Master',
    name: info.name,
    picklistsForRecordType: [],
    recordTypeId: info.id,
    urls: {},
  }));
  return {
    layouts: [
      {
        id: null,
        buttonLayoutSection: null,
        detailLayoutSections: sections,
        editLayoutSections: sections,
        feedView: null,
        highlightsPanelLayoutSection: null,
        multirowEditLayoutSections: [],
        offlineLinks: [],
        quickActionList: null,
        relatedContent: null,
        relatedLists: [],
        saveOptions: [],
      },
    ],
    recordTypeMappings: mappings,
    recordTypeSelectorRequired: [mappings.length > 2],
  };
}

/** A field that the caller may not see leaves its place empty. */
function itemJson(object: ObjectSchema, item: LayoutField | undefined, fields: readonly FieldSchema[]): unknown {
  const field = fields.find(({ name }) => name === item?.name);
  if (item === undefined || field === undefined)
    return { editableForNew: false, editableForUpdate: false, label: '', layoutComponents: [], placeholder: true, required: false };
  return {
    ...place(object, field),
    editableForNew: field.isCreateable && !item.isReadOnly,
    editableForUpdate: field.isUpdateable && !item.isReadOnly,
    required: item.isRequired || field.isRequired,
  };
}
function place(object: ObjectSchema, field: FieldSchema): Readonly<Record<string, unknown>> {
  return {
    label: labelOf(field),
    layoutComponents: [
      { details: fieldJson(object, field), displayLines: 1, tabOrder: 1, type: 'Field', value: field.name, apiName: field.name },
    ],
    placeholder: false,
  };
}

function compactJson(org: LocalOrg, object: ObjectSchema, fields: readonly FieldSchema[]): unknown {
  const fieldItems = compactFields(org, object)
    .flatMap((name) => fields.find((field) => field.name === name) ?? [])
    .map((field) => ({ ...place(object, field), editable: false, required: false }));
  const layout = { actions: [], fieldItems, id: null, imageItems: [], label: 'System Default', name: 'SYSTEM', objectType: object.name };
  return {
    compactLayouts: [layout],
    defaultCompactLayoutId: null,
    recordTypeCompactLayoutMappings: recordTypeInfos(object).map((info) => ({
      available: info.isAvailable,
      compactLayoutId: null,
      compactLayoutName: layout.name,
      recordTypeId: info.id,
      recordTypeName: info.name,
      urls: {},
    })),
    urls: {},
  };
}
