/** Source: Lightning Web Components Developer Guide, "lightning/uiObjectInfoApi". */
import { read, UI_API } from 'localorg/http';
import { cache, fieldPath, objectInfo, objectName, type FieldReference, type ObjectReference } from 'localorg/records';
import { hasThese } from 'localorg/wire';

export const getObjectInfo = cache.adapter('getObjectInfo', {
  isComplete: hasThese('objectApiName'),
  read: ({ objectApiName }) => objectInfo(objectName(objectApiName as ObjectReference)),
});

export const getObjectInfos = cache.adapter('getObjectInfos', {
  isComplete: hasThese('objectApiNames'),
  read: async ({ objectApiNames }) => ({
    results: (await Promise.all((objectApiNames as readonly ObjectReference[]).map((name) => objectInfo(objectName(name))))).map(
      (result) => ({ statusCode: 200, result }),
    ),
  }),
});

export const getPicklistValues = cache.adapter('getPicklistValues', {
  isComplete: hasThese('fieldApiName', 'recordTypeId'),
  read: ({ fieldApiName, recordTypeId }) => {
    const [object = '', field = ''] = fieldPath(fieldApiName as FieldReference).split('.');
    return read(`${UI_API}/object-info/${object}/picklist-values/${String(recordTypeId)}/${field}`);
  },
});

export const getPicklistValuesByRecordType = cache.adapter('getPicklistValuesByRecordType', {
  isComplete: hasThese('objectApiName', 'recordTypeId'),
  read: ({ objectApiName, recordTypeId }) =>
    read(`${UI_API}/object-info/${objectName(objectApiName as ObjectReference)}/picklist-values/${String(recordTypeId)}`),
});
