/* Made by scripts/generate (apexMethods) from the class CampaignController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/CampaignController.getHome' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { CampaignHome } from '@salesforce/apex/CampaignHome';
    const getHome: ApexMethod<Record<string, never>, CampaignHome>;
    export default getHome;
}

declare module '@salesforce/apex/CampaignController.getCampaigns' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { CampaignPage } from '@salesforce/apex/CampaignPage';
    /** A page of campaigns whose name or subject contains what is searched, the newest first. */
    const getCampaigns: ApexMethod<{ search: string | null; after: string | null }, CampaignPage>;
    export default getCampaigns;
}

declare module '@salesforce/apex/CampaignController.getCampaign' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
    const getCampaign: ApexMethod<{ campaignId: string | null }, CampaignSummary>;
    export default getCampaign;
}

declare module '@salesforce/apex/CampaignController.getTracking' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { TrackingFilter } from '@salesforce/apex/TrackingFilter';
    import type { TrackingPage } from '@salesforce/apex/TrackingPage';
    /** A page of who did what with emails. */
    const getTracking: ApexMethod<{ filter: TrackingFilter | null; after: string | null }, TrackingPage>;
    export default getTracking;
}
