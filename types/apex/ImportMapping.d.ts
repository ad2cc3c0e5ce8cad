/* Made by scripts/generate (apexMethods) from the class ImportMapping. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportMapping' {
    /** One column and where it goes: one of the names above, or the key of a custom field. Several columns may make up the name. */
    export interface Line {
        column: string;
        target: string;
    }
}
