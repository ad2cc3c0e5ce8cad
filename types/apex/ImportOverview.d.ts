/* Made by scripts/generate (apexMethods) from the class ImportOverview. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportOverview' {
    import type { ImportRunView } from '@salesforce/apex/ImportRunView';
    export interface Row {
        id: string;
        title: string;
        listTitle: string;
        sourceType: string;
        sourceName: string;
        isDraft: boolean;
        isActive: boolean;
        /** Whether hours and days are chosen, on or off. */
        hasSchedule: boolean;
        /** Whether the schedule is on and its job is not there. */
        isScheduleMissing: boolean;
        ownerName: string;
        isOwnerActive: boolean;
        isMine: boolean;
        lastRunAt: string;
        nextRunAt: string;
        /** The last run; null when there is none. */
        lastRun: ImportRunView | null;
    }
}
