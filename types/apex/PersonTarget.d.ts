/* Made by scripts/generate (apexMethods) from the class PersonTarget. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonTarget' {
    import type { Option as PersonFieldOption } from '@salesforce/apex/PersonField';
    import type { PersonField } from '@salesforce/apex/PersonField';
    export interface PersonTarget {
        /** Contact, Lead or Person account. */
        value: string;
        /** As the org calls it. */
        label: string;
        /** Contact or Lead: the object that field mappings name. */
        objectName: string;
        /** Whether this user may create such people. */
        isCreatable: boolean;
        /** Those that this user may choose; empty when there is nothing to choose. */
        recordTypes: PersonFieldOption[];
        /** Sorted by label. */
        fields: PersonField[];
        /** Names of fields that a mapping of the list fills. */
        mappedFields: string[];
    }
}
