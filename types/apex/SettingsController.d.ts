/* Made by scripts/generate (apexMethods) from the class SettingsController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingsController.getScreen' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { SettingsScreen } from '@salesforce/apex/SettingsScreen';
    const getScreen: ApexMethod<Record<string, never>, SettingsScreen>;
    export default getScreen;
}

declare module '@salesforce/apex/SettingsController.save' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { SettingsAnswer } from '@salesforce/apex/SettingsAnswer';
    import type { SettingsChoices } from '@salesforce/apex/SettingsChoices';
    /** Saves the choices named in `changed`, or nothing when somebody else changed the same ones since they were `seen`. */
    const save: ApexMethod<{ wanted: SettingsChoices | null; seen: SettingsChoices | null; changed: string[] | null }, SettingsAnswer>;
    export default save;
}

declare module '@salesforce/apex/SettingsController.confirmOutward' {
    import type { ApexMethod } from '@salesforce/apex';
    /** From now on this org may change subscribers in Campaign Monitor: what waited is sent. */
    const confirmOutward: ApexMethod<Record<string, never>, void>;
    export default confirmOutward;
}

declare module '@salesforce/apex/SettingsController.getUsers' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { UserAccessPage } from '@salesforce/apex/UserAccessPage';
    const getUsers: ApexMethod<{ search: string | null }, UserAccessPage>;
    export default getUsers;
}

declare module '@salesforce/apex/SettingsController.assign' {
    import type { ApexMethod } from '@salesforce/apex';
    const assign: ApexMethod<{ userIds: string[] | null; setName: string | null }, void>;
    export default assign;
}

declare module '@salesforce/apex/SettingsController.remove' {
    import type { ApexMethod } from '@salesforce/apex';
    const remove: ApexMethod<{ userIds: string[] | null; setName: string | null }, void>;
    export default remove;
}

declare module '@salesforce/apex/SettingsController.exportConfiguration' {
    import type { ApexMethod } from '@salesforce/apex';
    const exportConfiguration: ApexMethod<Record<string, never>, string>;
    export default exportConfiguration;
}

declare module '@salesforce/apex/SettingsController.compareConfiguration' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ConfigurationPlan } from '@salesforce/apex/ConfigurationPlan';
    const compareConfiguration: ApexMethod<{ file: string | null }, ConfigurationPlan>;
    export default compareConfiguration;
}

declare module '@salesforce/apex/SettingsController.importConfiguration' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ConfigurationPlan } from '@salesforce/apex/ConfigurationPlan';
    const importConfiguration: ApexMethod<{ file: string | null }, ConfigurationPlan>;
    export default importConfiguration;
}

declare module '@salesforce/apex/SettingsController.previewPeople' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** What "Update or create people" would do at present. Nothing of it is saved. */
    const previewPeople: ApexMethod<Record<string, never>, PeoplePreview>;
    export default previewPeople;
}

declare module '@salesforce/apex/SettingsController.previewOptOut' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** Whose Email Opt Out would be ticked with these settings, saved or not. */
    const previewOptOut: ApexMethod<{ settings: GeneralSettings | null }, PeoplePreview>;
    export default previewOptOut;
}

declare module '@salesforce/apex/SettingsController.previewUnsubscribes' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** From which lists who is ticked would be unsubscribed, and who is opted out already. */
    const previewUnsubscribes: ApexMethod<Record<string, never>, PeoplePreview>;
    export default previewUnsubscribes;
}

declare module '@salesforce/apex/SettingsController.previewChangedAddresses' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** Which subscribers would follow a changed address. */
    const previewChangedAddresses: ApexMethod<Record<string, never>, PeoplePreview>;
    export default previewChangedAddresses;
}

declare module '@salesforce/apex/SettingsController.previewDeletions' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** Which subscribers would be deleted with their people. */
    const previewDeletions: ApexMethod<Record<string, never>, PeoplePreview>;
    export default previewDeletions;
}

declare module '@salesforce/apex/SettingsController.previewCampaigns' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
    /** Which Salesforce campaigns would be created. `choice`: Never, Always or First only. */
    const previewCampaigns: ApexMethod<{ choice: string | null }, PeoplePreview>;
    export default previewCampaigns;
}
