/* Made by scripts/generate (apexMethods) from the class ImportChoice. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportChoice' {
    export interface ImportChoice {
        value: string;
        label: string;
        /** A word more: the folder of a report, the account of a list. */
        detail: string;
        /** What is to be known before it is chosen; null when there is nothing. */
        note: string | null;
    }
}
