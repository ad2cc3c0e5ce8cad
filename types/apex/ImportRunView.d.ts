/* Made by scripts/generate (apexMethods) from the class ImportRunView. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportRunView' {
    export interface ImportRunView {
        id: string;
        name: string;
        importId: string;
        importTitle: string;
        /** The list that it goes to; null in a list of runs. */
        listTitle: string | null;
        kind: string;
        state: string;
        startedAt: string;
        finishedAt: string;
        /** Why it ended as it did, or why it waits. */
        error: string;
        /** Rows in the source; null when it does not tell. */
        total: number | null;
        rowsRead: number;
        added: number;
        updated: number;
        unchanged: number;
        resubscribed: number;
        removed: number;
        refused: number;
        duplicates: number;
        warnings: number;
        toRemove: number;
        /** The addresses of some whom a waiting run would remove; empty for others. */
        leaving: string[];
        /** Whether it says that it is running and its job is gone. */
        isLost: boolean;
        /** When a run that waits goes on by itself; null for others. */
        waitsUntil: string | null;
        canResume: boolean;
        canUndo: boolean;
        /** The run that took it back, or began to; null for others. */
        takenBackById: string | null;
        takenBackByName: string;
    }
}
