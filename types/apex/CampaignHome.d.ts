/* Made by scripts/generate (apexMethods) from the class CampaignHome. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/CampaignHome' {
    import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
    export interface CampaignHome {
        /** Sums over what was sent within 365 days; without a name. */
        lastYear: CampaignSummary;
        /** The newest, from new to old. */
        latest: CampaignSummary[];
    }
}
