/** Source: Lightning Web Components Developer Guide, "lightning/uiRelatedListApi". */
import { read, UI_API } from 'localorg/http';
import { cache, fieldList } from 'localorg/records';
import { hasThese } from 'localorg/wire';

export const getRelatedListRecords = cache.adapter('getRelatedListRecords', {
  isComplete: hasThese('parentRecordId', 'relatedListId'),
  read: ({ parentRecordId, relatedListId, fields, optionalFields, sortBy, pageSize, pageToken }) =>
    read(`${UI_API}/related-list-records/${String(parentRecordId)}/${String(relatedListId)}`, {
      fields: fieldList(fields).join(','),
      optionalFields: fieldList(optionalFields).join(','),
      sortBy: fieldList(sortBy).join(','),
      pageSize: pageSize as number | undefined,
      pageToken: pageToken as string | undefined,
    }),
});

export const getRelatedListCount = cache.adapter('getRelatedListCount', {
  isComplete: hasThese('parentRecordId', 'relatedListId'),
  read: ({ parentRecordId, relatedListId }) => read(`${UI_API}/related-list-count/${String(parentRecordId)}/${String(relatedListId)}`),
});
