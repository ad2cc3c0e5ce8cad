/** What Apex methods share. Source: Lightning Web Components Developer Guide, "Wire Apex Methods to Lightning Web Components" and "Call Apex Methods Imperatively". */
declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';

    /** How a failed call arrives, for imperative calls and wires alike. */
    export interface FetchError {
        body: { message: string; exceptionType?: string; isUserDefinedException?: boolean; stackTrace?: string };
        ok: false;
        status: number;
        statusText: string;
        errorType: 'fetchResponse';
    }

    export interface WireResult<Result> {
        data?: Result;
        error?: FetchError;
    }

    /** A record from Apex: its queried fields by API name, parents as nested records. */
    export interface ApexRecord {
        Id?: string;
        [field: string]: unknown;
    }

    export type ApexMethod<Parameters extends object, Result> = (...parameters: keyof Parameters extends never ? [] : string extends keyof Parameters ? [] : [parameters: Parameters]) => Promise<Result>;

    /** `@AuraEnabled(cacheable=true)`: callable, and a wire adapter; a wire waits while a parameter is undefined. */
    export type CacheableApexMethod<Parameters extends object, Result> = ApexMethod<Parameters, Result> & {
        adapter: WireAdapterConstructor<{ [Name in keyof Parameters]: Parameters[Name] | undefined } & Record<string, unknown>, WireResult<Result>>;
    };

    /** Provisions a wired result anew. Takes the whole value that the wire gave. */
    export function refreshApex(wiredResult: unknown): Promise<void>;
    export function getSObjectValue(record: object, field: string | { fieldApiName: string }): unknown;
}
