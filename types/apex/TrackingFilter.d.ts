/* Made by scripts/generate (apexMethods) from the class TrackingFilter. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/TrackingFilter' {
    export interface TrackingFilter {
        /** Null for all emails. */
        campaignId: string | null;
        /** One kind of activity; blank for all. */
        activity: string;
        /** How the address begins; blank for all. */
        address: string;
    }
}
