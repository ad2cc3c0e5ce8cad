/** Source: Lightning Web Components Developer Guide, "lightning/uiListsApi". */
import { read, UI_API } from 'localorg/http';
import { cache, fieldList, objectName, type ObjectReference } from 'localorg/records';
import { hasThese } from 'localorg/wire';

export const getListRecordsByName = cache.adapter('getListRecordsByName', {
  isComplete: hasThese('objectApiName', 'listViewApiName'),
  read: ({ objectApiName, listViewApiName, fields, optionalFields, sortBy, pageSize, pageToken }) =>
    read(`${UI_API}/list-records/${objectName(objectApiName as ObjectReference)}/${String(listViewApiName)}`, {
      fields: fieldList(fields).join(','),
      optionalFields: fieldList(optionalFields).join(','),
      sortBy: fieldList(sortBy).join(','),
      pageSize: pageSize as number | undefined,
      pageToken: pageToken as string | undefined,
    }),
});

export const getListInfosByObjectName = cache.adapter('getListInfosByObjectName', {
  isComplete: hasThese('objectApiName'),
  read: ({ objectApiName }) => read(`${UI_API}/list-info/${objectName(objectApiName as ObjectReference)}`),
});
export const getListInfoByName = cache.adapter('getListInfoByName', {
  isComplete: hasThese('objectApiName', 'listViewApiName'),
  read: ({ objectApiName, listViewApiName }) =>
    read(`${UI_API}/list-info/${objectName(objectApiName as ObjectReference)}/${String(listViewApiName)}`),
});
