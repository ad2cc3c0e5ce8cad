/* Made by scripts/generate (apexMethods) from the class ListFieldAge. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListFieldAge' {
    export interface ListFieldAge {
        /** Whether they were read from Campaign Monitor just now. */
        isNow: boolean;
        /** When everything of the list's client was last read; null while that never came to its end. */
        asOf: string | null;
    }
}
