/* Made by scripts/generate (apexMethods) from the class TrackingRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/TrackingRow' {
    export interface TrackingRow {
        id: string;
        email: string;
        activity: string;
        /** Null for sums. */
        occurredAt: string | null;
        /** The link that was clicked, or the reason of a bounce; null for others. */
        detail: string | null;
        /** Of the email campaign or the email of a journey; null when neither is there any more. */
        emailName: string | null;
        /** The contact or else the lead, of those whom the user may see; null for neither. */
        personId: string | null;
        /** Null without a person. */
        personName: string | null;
    }
}
