/* Made by scripts/generate (apexMethods) from the class ImportWizardController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportWizardController.getReports' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Reports to choose from, by a part of their name. */
    const getReports: ApexMethod<{ search: string | null }, ImportChoice[]>;
    export default getReports;
}

declare module '@salesforce/apex/ImportWizardController.getObjects' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Objects whose list views can be a source. */
    const getObjects: ApexMethod<Record<string, never>, ImportChoice[]>;
    export default getObjects;
}

declare module '@salesforce/apex/ImportWizardController.getListViews' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    const getListViews: ApexMethod<{ objectName: string | null }, ImportChoice[]>;
    export default getListViews;
}

declare module '@salesforce/apex/ImportWizardController.getCampaigns' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Salesforce campaigns by a part of their name, the latest first. */
    const getCampaigns: ApexMethod<{ search: string | null }, ImportChoice[]>;
    export default getCampaigns;
}

declare module '@salesforce/apex/ImportWizardController.getCampaignStatuses' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Member statuses of a Salesforce campaign. */
    const getCampaignStatuses: ApexMethod<{ campaignId: string | null }, string[]>;
    export default getCampaignStatuses;
}

declare module '@salesforce/apex/ImportWizardController.getLists' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Subscriber lists to send to. */
    const getLists: ApexMethod<Record<string, never>, ImportChoice[]>;
    export default getLists;
}

declare module '@salesforce/apex/ImportWizardController.getListFields' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';
    /** Custom fields of a list, as Campaign Monitor has them now. */
    const getListFields: ApexMethod<{ listId: string | null }, ListFieldChoice[]>;
    export default getListFields;
}

declare module '@salesforce/apex/ImportWizardController.checkSource' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportDraft } from '@salesforce/apex/ImportDraft';
    import type { ImportSourceCheck } from '@salesforce/apex/ImportSourceCheck';
    /** Columns, first rows and number of rows of the chosen source. */
    const checkSource: ApexMethod<{ draft: ImportDraft | null }, ImportSourceCheck>;
    export default checkSource;
}

declare module '@salesforce/apex/ImportWizardController.getDraft' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportDraft } from '@salesforce/apex/ImportDraft';
    const getDraft: ApexMethod<{ importId: string | null }, ImportDraft>;
    export default getDraft;
}

declare module '@salesforce/apex/ImportWizardController.saveDraft' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportDraft } from '@salesforce/apex/ImportDraft';
    import type { ImportSaved } from '@salesforce/apex/ImportSaved';
    /** Keeps what is chosen so far, unless another wizard changed the import meanwhile. */
    const saveDraft: ApexMethod<{ draft: ImportDraft | null }, ImportSaved>;
    export default saveDraft;
}

declare module '@salesforce/apex/ImportWizardController.discardChanges' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Forgets what was changed in the wizard of an import that is in use, and not finished. */
    const discardChanges: ApexMethod<{ importId: string | null }, void>;
    export default discardChanges;
}

declare module '@salesforce/apex/ImportWizardController.finish' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportDraft } from '@salesforce/apex/ImportDraft';
    import type { ImportSaved } from '@salesforce/apex/ImportSaved';
    /** Ends the wizard: the import can run, and its schedule holds. */
    const finish: ApexMethod<{ draft: ImportDraft | null }, ImportSaved>;
    export default finish;
}

declare module '@salesforce/apex/ImportWizardController.preview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportPreview } from '@salesforce/apex/ImportPreview';
    /** What a run would do; of a large source the run in the background that finds out. */
    const preview: ApexMethod<{ importId: string | null }, ImportPreview>;
    export default preview;
}

declare module '@salesforce/apex/ImportWizardController.getPreview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportPreview } from '@salesforce/apex/ImportPreview';
    /** How far a preview in the background is. */
    const getPreview: ApexMethod<{ runId: string | null }, ImportPreview>;
    export default getPreview;
}
