/* Made by scripts/generate (apexMethods) from the class ListFieldDraft. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListFieldDraft' {
    export interface ListFieldDraft {
        /** The record of the list. */
        listId: string;
        /** The record of the field; blank for a new one. */
        fieldId: string;
        name: string;
        /** Text, Number, Date, MultiSelectOne, MultiSelectMany, Country, USState. A field keeps its type. */
        dataType: string;
        /** Only for fields with options. */
        options: string[];
        isVisible: boolean;
    }
}
