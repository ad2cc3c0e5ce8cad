/* Made by scripts/generate (apexMethods) from the class ListHome. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListHome' {
    import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
    export interface ListHome {
        listCount: number;
        growth: MemberGrowth;
        /** Whether the user may make lists and fields. */
        mayChange: boolean;
    }
}
