/* Made by scripts/generate (apexMethods) from the class MemberPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MemberPage' {
    import type { MemberRow } from '@salesforce/apex/MemberRow';
    export interface MemberPage {
        rows: MemberRow[];
        /** Give it back for the next page; null at the end. */
        next: string | null;
    }
}
