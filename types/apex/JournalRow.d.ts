/* Made by scripts/generate (apexMethods) from the class JournalRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/JournalRow' {
    export interface JournalRow {
        id: string;
        /** Null for the first status that is known. */
        before: string | null;
        after: string;
        changedAt: string;
        /** Who or what made it known: Sync, Import, Opt-out, User for what was asked for in Salesforce, Rule for what a change of a record led to. */
        source: string;
        /** The name of the user who did it; null when nobody here did, and when the reader may not see users. */
        userName: string | null;
        /** Null when nothing is known. */
        reason: string | null;
        /** The run or import that did it; null for others, and when the user may not see it. */
        causeId: string | null;
        /** Null with the id. */
        causeName: string | null;
    }
}
