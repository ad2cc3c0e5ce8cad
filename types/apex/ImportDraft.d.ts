/* Made by scripts/generate (apexMethods) from the class ImportDraft. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportDraft' {
    import type { Line as ImportMappingLine } from '@salesforce/apex/ImportMapping';
    export interface ImportDraft {
        id: string;
        /** Tells the choices of one moment from those of another. Null: what is saved is not compared with what is kept. */
        version: string | null;
        title: string;
        step: string;
        isDraft: boolean;
        /** Whether the choices differ from those that runs know. */
        hasUnfinishedChanges: boolean;
        sourceType: string;
        sourceId: string;
        sourceName: string;
        sourceObject: string;
        sourceQuery: string;
        sourceStatuses: string[];
        listId: string;
        emailColumn: string;
        mapping: ImportMappingLine[];
        isResubscribing: boolean;
        isRemoving: boolean;
        removalLimit: number;
        removalLimitPercent: number;
        isClearingBlanks: boolean;
        isRespectingOptOut: boolean;
        isStartingAutoresponders: boolean;
        isActive: boolean;
        /** Whether a run starts when the wizard is finished, beside those of the schedule. */
        isStartingAtOnce: boolean;
        scheduleHours: number[];
        scheduleDays: string[];
    }
}
