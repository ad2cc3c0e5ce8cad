/* Made by scripts/generate (apexMethods) from the class ImportSaved. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportSaved' {
    export interface ImportSaved {
        id: string;
        /** Of what is kept now. */
        version: string;
        /** Whether another wizard changed the import since the draft was read: then nothing was kept. */
        isTaken: boolean;
    }
}
