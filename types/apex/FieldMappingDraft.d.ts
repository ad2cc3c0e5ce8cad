/* Made by scripts/generate (apexMethods) from the class FieldMappingDraft. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/FieldMappingDraft' {
    export interface FieldMappingDraft {
        /** Null for a new one. */
        mappingId: string | null;
        listId: string;
        /** As in `MappingSource.value`. */
        source: string;
        /** Contact or Lead. */
        objectName: string;
        field: string;
        /** Campaign Monitor wins, Salesforce wins, Newest wins or Fill blanks only. */
        conflictRule: string;
        isActive: boolean;
        /** Why it does nothing at present; null when it works. Ignored when it is saved. */
        problem: string | null;
    }
}
