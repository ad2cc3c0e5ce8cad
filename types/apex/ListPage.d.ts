/* Made by scripts/generate (apexMethods) from the class ListPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListPage' {
    import type { ListRow } from '@salesforce/apex/ListRow';
    export interface ListPage {
        rows: ListRow[];
        /** Give it back for the next page; null at the end. */
        next: string | null;
    }
}
