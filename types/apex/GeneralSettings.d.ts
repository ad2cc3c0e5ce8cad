/* Made by scripts/generate (apexMethods) from the class GeneralSettings. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/GeneralSettings' {
    export interface GeneralSettings {
        isSyncingMembers: boolean;
        isSyncingTracking: boolean;
        isSyncingJourneys: boolean;
        isSyncingSuppression: boolean;
        /** Kinds of tracking that are not copied, such as Sent. */
        skippedActivities: string[];
        trackingMonths: number;
        logDays: number;
        importResultDays: number;
        importRunDays: number;
        /** Contacts and Leads, Contacts, or Leads. */
        matchTo: string;
        /** Most recent, Oldest, or By field. */
        matchOrder: string;
        /** Null unless the order is By field. */
        matchOrderField: string | null;
        /** API names with semicolons; null for none. */
        contactEmailFields: string | null;
        /** API names with semicolons; null for none. */
        leadEmailFields: string | null;
        isUpdatingPeople: boolean;
        /** Never, All lists, or Any list. */
        optOutFromService: string;
        isBounceOptingOut: boolean;
        isOptOutUnsubscribing: boolean;
        isChangingAddresses: boolean;
        isDeletingSubscribers: boolean;
        /** Off, Never, Always, or First only. */
        salesforceCampaigns: string;
        /** Statuses of campaign members that are never overwritten, with semicolons; null for none. */
        protectedStatuses: string | null;
        budgetPercent: number;
        /** Addresses with commas; null for the sync user. */
        alertAddresses: string | null;
    }
}
