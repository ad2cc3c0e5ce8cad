/* Made by scripts/generate (apexMethods) from the class HomeInsights. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/HomeInsights' {
    import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
    import type { OpenLogEntry } from '@salesforce/apex/OpenLogEntry';
    import type { StorageForecast } from '@salesforce/apex/StorageForecast';
    export interface HomeInsights {
        growth: MemberGrowth;
        openEntries: number;
        entries: OpenLogEntry[];
        /** Null for those who may not see the log and the storage. */
        storage: StorageForecast | null;
    }
}
