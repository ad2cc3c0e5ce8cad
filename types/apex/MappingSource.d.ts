/* Made by scripts/generate (apexMethods) from the class MappingSource. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MappingSource' {
    export interface MappingSource {
        /** What a mapping keeps: the key of a custom field, or Name, Email or Mobile. */
        value: string;
        label: string;
        /** Text, Number, Date, MultiSelectOne, MultiSelectMany, Country or USState. */
        dataType: string;
    }
}
