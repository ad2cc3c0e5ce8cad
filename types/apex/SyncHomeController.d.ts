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
    }
}

declare module '@salesforce/apex/SyncHomeController.getOverview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { Overview } from '@salesforce/apex/SyncHomeController';
    export type * from '@salesforce/apex/SyncHomeController';
    const getOverview: ApexMethod<Record<string, never>, Overview>;
    export default getOverview;
}

declare module '@salesforce/apex/SyncHomeController.syncNow' {
    import type { ApexMethod } from '@salesforce/apex';
    export type * from '@salesforce/apex/SyncHomeController';
    /** @return the id of the run that was started, or of the one that is running. */
    const syncNow: ApexMethod<Record<string, never>, string>;
    export default syncNow;
}
