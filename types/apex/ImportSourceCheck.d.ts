/* Made by scripts/generate (apexMethods) from the class ImportSourceCheck. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportSourceCheck' {
    import type { ImportColumn } from '@salesforce/apex/ImportColumn';
    export interface ImportSourceCheck {
        columns: ImportColumn[];
        /** Null when the source does not tell. */
        rowCount: number | null;
        explanation: string;
        sampleColumns: string[];
        /** The first rows, each with one text a sample column. */
        sampleRows: string[][];
    }
}
