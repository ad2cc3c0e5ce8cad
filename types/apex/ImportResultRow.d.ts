/* Made by scripts/generate (apexMethods) from the class ImportResultRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportResultRow' {
    export interface ImportResultRow {
        id: string;
        email: string;
        outcome: string;
        code: number;
        reason: string;
        fix: string;
        sourceId: string;
        /** Whether it was sent again by a later run. */
        isRetried: boolean;
    }
}
