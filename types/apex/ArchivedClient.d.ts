/* Made by scripts/generate (apexMethods) from the class ArchivedClient. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ArchivedClient' {
    export interface ArchivedClient {
        accountId: string;
        name: string;
        lists: number;
        /** Members of all lists. Null where there are too many to count them within the limits of one request. */
        members: number | null;
        /** Whether a job deletes at this moment. */
        isDeleting: boolean;
        /** Whether a job began and did not come to its end: it can go on. */
        isInterrupted: boolean;
        /** Records that have been deleted so far. */
        deleted: number;
    }
}
