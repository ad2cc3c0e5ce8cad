/* Made by scripts/generate (apexMethods) from the class JournalRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/JournalRow' {
    export interface JournalRow {
        id: string;
        /** Null for the first status that is known. */
        before: string | null;
        after: string;
        changedAt: string;
        /** Who or what did it: Sync, Import, Rule, User or Campaign Monitor. */
        source: string;
        /** Null when nothing is known. */
        reason: string | null;
        /** The run or import that did it; null for others, and when the user may not see it. */
        causeId: string | null;
        /** Null with the id. */
        causeName: string | null;
    }
}
