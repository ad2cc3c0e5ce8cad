/** User interface data. Source: Lightning Web Components Developer Guide, "lightning/ui*Api Wire Adapters and Functions"; User Interface API Developer Guide. */
declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FetchError } from '@salesforce/apex';

    export type Field = string | { fieldApiName: string; objectApiName: string };
    export interface FieldValue {
        value: unknown;
        displayValue: string | null;
    }
    export interface UiRecord {
        id: string;
        apiName: string;
        fields: Record<string, FieldValue>;
        recordTypeId: string | null;
        lastModifiedDate: string | null;
    }
    export interface RecordResult {
        data?: UiRecord;
        error?: FetchError;
    }
    export interface RecordInput {
        apiName?: string;
        fields: Record<string, unknown>;
    }
    export const getRecord: WireAdapterConstructor<{ recordId?: string; fields?: Field | Field[]; optionalFields?: Field | Field[]; layoutTypes?: string | string[]; modes?: string | string[] }, RecordResult>;
    export const getRecords: WireAdapterConstructor<{ records: { recordIds: string[]; fields?: Field[]; optionalFields?: Field[] }[] }, { data?: { results: { statusCode: number; result: UiRecord }[] }; error?: FetchError }>;
    export function getFieldValue(record: UiRecord | undefined, field: Field): unknown;
    export function getFieldDisplayValue(record: UiRecord | undefined, field: Field): string | null | undefined;
    export function createRecord(input: RecordInput & { apiName: string }): Promise<UiRecord>;
    export function updateRecord(input: RecordInput): Promise<UiRecord>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FetchError } from '@salesforce/apex';

    export interface FieldInfo {
        apiName: string;
        label: string;
        dataType: string;
        required: boolean;
        updateable: boolean;
        createable: boolean;
        inlineHelpText: string | null;
        length: number;
        reference: boolean;
        referenceToInfos: { apiName: string; nameFields: string[] }[];
        relationshipName: string | null;
        custom: boolean;
    }
    export interface ObjectInfo {
        apiName: string;
        label: string;
        labelPlural: string;
        keyPrefix: string | null;
        createable: boolean;
        updateable: boolean;
        deletable: boolean;
        queryable: boolean;
        fields: Record<string, FieldInfo>;
        nameFields: string[];
        defaultRecordTypeId: string | null;
        recordTypeInfos: Record<string, { recordTypeId: string; name: string; available: boolean; master: boolean; defaultRecordTypeMapping: boolean }>;
        childRelationships: { childObjectApiName: string; fieldName: string; relationshipName: string }[];
        themeInfo: { color: string; iconUrl: string | null } | null;
    }
    export interface PicklistValues {
        values: { label: string; value: string; validFor: number[] }[];
        defaultValue: { label: string; value: string } | null;
        controllerValues: Record<string, number>;
    }
    type ObjectReference = string | { objectApiName: string };
    type FieldReference = string | { fieldApiName: string; objectApiName: string };
    export const getObjectInfo: WireAdapterConstructor<{ objectApiName?: ObjectReference }, { data?: ObjectInfo; error?: FetchError }>;
    export const getObjectInfos: WireAdapterConstructor<{ objectApiNames?: ObjectReference[] }, { data?: { results: { statusCode: number; result: ObjectInfo }[] }; error?: FetchError }>;
    export const getPicklistValues: WireAdapterConstructor<{ recordTypeId?: string; fieldApiName?: FieldReference }, { data?: PicklistValues; error?: FetchError }>;
    export const getPicklistValuesByRecordType: WireAdapterConstructor<{ objectApiName?: ObjectReference; recordTypeId?: string }, { data?: { picklistFieldValues: Record<string, PicklistValues> }; error?: FetchError }>;
}

declare module 'lightning/uiRelatedListApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FetchError } from '@salesforce/apex';
    import type { UiRecord } from 'lightning/uiRecordApi';

    export interface RecordPage {
        records: UiRecord[];
        count: number;
        currentPageToken: string | null;
        nextPageToken: string | null;
        previousPageToken: string | null;
    }
    export const getRelatedListRecords: WireAdapterConstructor<{ parentRecordId?: string; relatedListId?: string; fields?: string[]; optionalFields?: string[]; sortBy?: string[]; pageSize?: number; pageToken?: string }, { data?: RecordPage; error?: FetchError }>;
    export const getRelatedListCount: WireAdapterConstructor<{ parentRecordId?: string; relatedListId?: string }, { data?: { count: number; hasMore: boolean }; error?: FetchError }>;
}

declare module 'lightning/uiListsApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FetchError } from '@salesforce/apex';
    import type { RecordPage } from 'lightning/uiRelatedListApi';

    export const getListRecordsByName: WireAdapterConstructor<{ objectApiName?: string | { objectApiName: string }; listViewApiName?: string; fields?: string[]; sortBy?: string[]; pageSize?: number; pageToken?: string }, { data?: RecordPage; error?: FetchError }>;
    export const getListInfosByObjectName: WireAdapterConstructor<{ objectApiName?: string | { objectApiName: string } }, { data?: { lists: { apiName: string; label: string; id: string }[]; count: number }; error?: FetchError }>;
}
