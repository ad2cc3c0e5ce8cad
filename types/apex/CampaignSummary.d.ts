/* Made by scripts/generate (apexMethods) from the class CampaignSummary. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/CampaignSummary' {
    export interface CampaignSummary {
        /** Null for several. */
        id: string | null;
        name: string;
        subject: string;
        /** Null until it is sent. */
        sentAt: string | null;
        /** Null when the service keeps none. */
        webVersionUrl: string | null;
        /** One for a single one. */
        campaigns: number;
        recipients: number;
        opens: number;
        uniqueOpens: number;
        clicks: number;
        bounces: number;
        unsubscribes: number;
        spamComplaints: number;
    }
}
