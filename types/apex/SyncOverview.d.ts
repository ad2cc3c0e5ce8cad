/* Made by scripts/generate (apexMethods) from the class SyncOverview. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SyncOverview' {
    export interface SyncOverview {
        accounts: AccountRow[];
        runs: RunRow[];
        /** Null without a schedule. */
        nextStartAt: string | null;
        isRunning: boolean;
        /** Null when not paused. */
        pauseReason: string | null;
        /** When a run that waits goes on, because the service was busy. Null while it works, and when none is on. */
        waitsUntil: string | null;
        isPaused: boolean;
        /** Whether it is paused because Campaign Monitor refuses the credential. */
        isRefused: boolean;
        /** Whether the user may start, pause and stop. */
        isAdmin: boolean;
        /** Whether this very org may change subscribers in Campaign Monitor. */
        isOutwardConfirmed: boolean;
        /** Changes that are still to be sent; null where the org may send. */
        waitingChanges: number | null;
        /** Null without a schedule. */
        syncUserName: string | null;
        /** Null without a schedule. Jobs of a user who is not active do not run. */
        isSyncUserActive: boolean | null;
        /** As of `SyncSchedule`. */
        isScheduleMissing: boolean;
    }
    export interface AccountRow {
        id: string;
        name: string;
        lists: number;
        members: number;
    }
    export interface StepRow {
        id: string;
        name: string;
        isFinished: boolean;
        /** It had nothing to do: it is switched off, or nothing changed. */
        isSkipped: boolean;
        isSwitchedOff: boolean;
        /** Null until counted. */
        callouts: number | null;
        /** Null until counted. */
        rowsRead: number | null;
        /** Null until counted. */
        created: number | null;
        /** Null until counted. */
        updated: number | null;
        /** Null until counted. */
        unchanged: number | null;
        /** Null until counted. */
        failed: number | null;
        /** Null until counted. */
        removed: number | null;
        /** What waits for the next run. Null until counted. */
        deferred: number | null;
        /** Null when nothing failed. */
        error: string | null;
    }
    export interface RunRow {
        id: string;
        name: string;
        kind: string;
        state: string;
        startedAt: string;
        /** Null while it runs. */
        finishedAt: string | null;
        /** Null when nothing failed. */
        error: string | null;
        steps: StepRow[];
    }
}
