/* Made by scripts/generate (apexMethods) from the class TrackingPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/TrackingPage' {
    import type { TrackingRow } from '@salesforce/apex/TrackingRow';
    export interface TrackingPage {
        rows: TrackingRow[];
        /** Give it back for the next page; null at the end. */
        next: string | null;
    }
}
