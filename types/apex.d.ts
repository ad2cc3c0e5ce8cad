/** Apex methods as the components import them. */
declare module '@salesforce/apex/SyncHomeController.getOverview' {
    export interface Account {
        id: string;
        name: string;
        lists: number;
        members: number;
    }
    export interface Step {
        id: string;
        name: string;
        isFinished: boolean;
        callouts: number | null;
        rowsRead: number | null;
        created: number | null;
        updated: number | null;
        unchanged: number | null;
        failed: number | null;
        error: string | null;
    }
    export interface Run {
        id: string;
        name: string;
        kind: string;
        state: string;
        startedAt: string;
        finishedAt: string | null;
        error: string | null;
        steps: Step[];
    }
    export interface Overview {
        accounts: Account[];
        runs: Run[];
        nextStartAt: string | null;
        isRunning: boolean;
    }
    const getOverview: () => Promise<Overview>;
    export default getOverview;
}

declare module '@salesforce/apex/SyncHomeController.syncNow' {
    const syncNow: () => Promise<string>;
    export default syncNow;
}

declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}
