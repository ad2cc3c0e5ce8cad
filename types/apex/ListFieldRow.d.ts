/* Made by scripts/generate (apexMethods) from the class ListFieldRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListFieldRow' {
    export interface ListFieldRow {
        id: string;
        name: string;
        /** What emails write to show its value, with a place for what stands in where there is none. */
        tag: string;
        /** Text, Number, Date, MultiSelectOne, MultiSelectMany, Country, USState. */
        dataType: string;
        options: string[];
        /** Whether people see it in the preference center. */
        isVisible: boolean;
        /** How many field mappings of the list name it. */
        mappings: number;
    }
}
