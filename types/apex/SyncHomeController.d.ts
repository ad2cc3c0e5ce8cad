/* Made by scripts/generate (apexMethods) from the class SyncHomeController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SyncHomeController.getOverview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { SyncOverview } from '@salesforce/apex/SyncOverview';
    const getOverview: ApexMethod<Record<string, never>, SyncOverview>;
    export default getOverview;
}

declare module '@salesforce/apex/SyncHomeController.getInsights' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { HomeInsights } from '@salesforce/apex/HomeInsights';
    /** Members over time, what waits for somebody, and the storage. */
    const getInsights: ApexMethod<Record<string, never>, HomeInsights>;
    export default getInsights;
}

declare module '@salesforce/apex/SyncHomeController.syncNow' {
    import type { ApexMethod } from '@salesforce/apex';
    /** @return the id of the run that was started, or of the one that is running; null when the token is renewed first. */
    const syncNow: ApexMethod<Record<string, never>, string | null>;
    export default syncNow;
}

declare module '@salesforce/apex/SyncHomeController.fullSync' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Reads everything again. @return as `syncNow`: the id of a run, or null. */
    const fullSync: ApexMethod<Record<string, never>, string>;
    export default fullSync;
}

declare module '@salesforce/apex/SyncHomeController.fullSyncList' {
    import type { ApexMethod } from '@salesforce/apex';
    /** The same for one list. @return as `syncNow`: the id of a run, or null. */
    const fullSyncList: ApexMethod<{ listId: string | null }, string>;
    export default fullSyncList;
}

declare module '@salesforce/apex/SyncHomeController.pause' {
    import type { ApexMethod } from '@salesforce/apex';
    const pause: ApexMethod<Record<string, never>, void>;
    export default pause;
}

declare module '@salesforce/apex/SyncHomeController.resume' {
    import type { ApexMethod } from '@salesforce/apex';
    /** @return whether that made the running user the sync user: jobs that were missing belong to who made them. */
    const resume: ApexMethod<Record<string, never>, boolean>;
    export default resume;
}

declare module '@salesforce/apex/SyncHomeController.stop' {
    import type { ApexMethod } from '@salesforce/apex';
    const stop: ApexMethod<Record<string, never>, void>;
    export default stop;
}

declare module '@salesforce/apex/SyncHomeController.retryEntry' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Tries again what a log entry tells about. @return what was started: Run, Full, List or Outbox. */
    const retryEntry: ApexMethod<{ entryId: string | null }, string>;
    export default retryEntry;
}

declare module '@salesforce/apex/SyncHomeController.resolveEntries' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Marks log entries as seen to. */
    const resolveEntries: ApexMethod<{ entryIds: string[] | null }, void>;
    export default resolveEntries;
}
