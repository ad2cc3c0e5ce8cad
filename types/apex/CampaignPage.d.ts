/* Made by scripts/generate (apexMethods) from the class CampaignPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/CampaignPage' {
    import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
    export interface CampaignPage {
        rows: CampaignSummary[];
        /** Give it back for the next page; null at the end. */
        next: string | null;
    }
}
