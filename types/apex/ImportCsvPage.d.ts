/* Made by scripts/generate (apexMethods) from the class ImportCsvPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportCsvPage' {
    export interface ImportCsvPage {
        text: string;
        next: string;
    }
}
