/* Made by scripts/generate (apexMethods) from the class PersonField. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonField' {
    export interface PersonField {
        /** Of the account of a person it begins with `Account.`. */
        name: string;
        label: string;
        /** Text, Number, Checkbox, Date, DateTime, Picklist, MultiPicklist or Reference: how a value is entered. */
        kind: string;
        /** Whether nobody can be created without a value for it. */
        isRequired: boolean;
        /** Types of custom fields whose values may fit. */
        accepts: string[];
        /** Active values; empty for what is no picklist. */
        options: Option[];
    }
    /** One value of a picklist. */
    export interface Option {
        value: string;
        label: string;
    }
}
