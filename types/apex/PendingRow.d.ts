/* Made by scripts/generate (apexMethods) from the class PendingRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PendingRow' {
    export interface PendingRow {
        id: string;
        /** As the field Action has it: Unsubscribe, Add to List, Move to List, Change Email, ... */
        action: string;
        /** Waiting or Failed. */
        state: string;
        listId: string;
        listName: string;
        email: string;
        /** The new address, or the list to move to; null for others. */
        target: string | null;
        requestedAt: string;
        /** Null when a job asked for it. */
        requestedBy: string | null;
        /** False for what was ticked or deleted on the record, which is undone there. */
        mayBeTakenBack: boolean;
        /** Why it was not sent yet, or was refused; null without a reason. */
        error: string | null;
    }
}
