/* Made by scripts/generate (apexMethods) from the class PersonSetupList. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonSetupList' {
    export interface PersonSetupList {
        listId: string;
        name: string;
        accountName: string;
        /** Nothing, Contact, Lead or Person account. */
        creates: string;
        /** Active field mappings. */
        mappings: number;
    }
}
