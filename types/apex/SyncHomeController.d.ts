/* Made by scripts/generate (apexMethods) from the class SyncHomeController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SyncHomeController' {
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
    export interface Overview {
        accounts: AccountRow[];
        runs: RunRow[];
        /** Null without a schedule. */
        nextStartAt: string | null;
        isRunning: boolean;
        /** Null when not paused. */
        pauseReason: string | null;
        isPaused: boolean;
        /** Whether the user may start, pause and stop. */
        isAdmin: boolean;
        /** Null without a schedule. */
        syncUserName: string | null;
        /** Null without a schedule. Jobs of a user who is not active do not run. */
        isSyncUserActive: boolean | null;
    }
}

declare module '@salesforce/apex/SyncHomeController.getOverview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { Overview } from '@salesforce/apex/SyncHomeController';
    export type * from '@salesforce/apex/SyncHomeController';
    const getOverview: ApexMethod<Record<string, never>, Overview>;
    export default getOverview;
}

declare module '@salesforce/apex/SyncHomeController.getInsights' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { HomeInsights } from '@salesforce/apex/HomeInsights';
    export type * from '@salesforce/apex/SyncHomeController';
    /** Members over time, what waits for somebody, and the storage. */
    const getInsights: ApexMethod<Record<string, never>, HomeInsights>;
    export default getInsights;
}

declare module '@salesforce/apex/SyncHomeController.syncNow' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** @return the id of the run that was started, or of the one that is running; null when the token is renewed first. */
    const syncNow: ApexMethod<Record<string, never>, string | null>;
    export default syncNow;
}

declare module '@salesforce/apex/SyncHomeController.fullSync' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** Reads everything again. @return as `syncNow`: the id of a run, or null. */
    const fullSync: ApexMethod<Record<string, never>, string>;
    export default fullSync;
}

declare module '@salesforce/apex/SyncHomeController.fullSyncList' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** The same for one list. @return as `syncNow`: the id of a run, or null. */
    const fullSyncList: ApexMethod<{ listId: string | null }, string>;
    export default fullSyncList;
}

declare module '@salesforce/apex/SyncHomeController.pause' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    const pause: ApexMethod<Record<string, never>, void>;
    export default pause;
}

declare module '@salesforce/apex/SyncHomeController.resume' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    const resume: ApexMethod<Record<string, never>, void>;
    export default resume;
}

declare module '@salesforce/apex/SyncHomeController.stop' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    const stop: ApexMethod<Record<string, never>, void>;
    export default stop;
}

declare module '@salesforce/apex/SyncHomeController.retryEntry' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** Tries again what a log entry tells about. @return what was started: Run, Full, List or Outbox. */
    const retryEntry: ApexMethod<{ entryId: string | null }, string>;
    export default retryEntry;
}

declare module '@salesforce/apex/SyncHomeController.resolveEntries' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** Marks log entries as seen to. */
    const resolveEntries: ApexMethod<{ entryIds: string[] | null }, void>;
    export default resolveEntries;
}
