/* Made by scripts/generate (apexMethods) from the class FieldMappingScreen. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/FieldMappingScreen' {
    import type { FieldMappingDraft } from '@salesforce/apex/FieldMappingDraft';
    import type { MappingSource } from '@salesforce/apex/MappingSource';
    import type { PersonTarget } from '@salesforce/apex/PersonTarget';
    export interface FieldMappingScreen {
        listName: string;
        /** Whether this user may see mappings; all else is empty when not. */
        isVisible: boolean;
        /** Whether this user may change them. */
        isEditable: boolean;
        /** Whether mappings are used at all: the switch "Update or create people". */
        isUpdatingPeople: boolean;
        sources: MappingSource[];
        targets: PersonTarget[];
        mappings: FieldMappingDraft[];
    }
}
