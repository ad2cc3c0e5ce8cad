/** The related lists of an object's pages. */
import { read, UI_API } from 'localorg/http';
import type { UiRecord } from 'localorg/records';

export interface RelatedListInfo {
  readonly relatedListId: string;
  readonly label: string;
  readonly objectApiNames: readonly string[];
  readonly fieldApiName: string;
  readonly displayColumns: readonly {
    readonly fieldApiName: string;
    readonly label: string;
    readonly sortable: boolean;
    readonly lookupId: string | null;
  }[];
  readonly createable: boolean;
}
export interface RecordPageData {
  readonly records: readonly UiRecord[];
  readonly totalCount: number;
  readonly nextPageToken: string | null;
  readonly previousPageToken: string | null;
  readonly currentPageToken: string;
}

export const relatedLists = async (objectApiName: string): Promise<readonly RelatedListInfo[]> =>
  ((await read(`${UI_API}/related-list-info/${objectApiName}`)) as { readonly relatedLists: readonly RelatedListInfo[] }).relatedLists;
export const relatedList = async (objectApiName: string, id: string): Promise<RelatedListInfo> =>
  (await read(`${UI_API}/related-list-info/${objectApiName}/${id}`)) as RelatedListInfo;
