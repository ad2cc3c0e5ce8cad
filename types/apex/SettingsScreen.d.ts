/* Made by scripts/generate (apexMethods) from the class SettingsScreen. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingsScreen' {
    import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
    import type { Option as PersonFieldOption } from '@salesforce/apex/PersonField';
    import type { StorageForecast } from '@salesforce/apex/StorageForecast';
    import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
    export interface SettingsScreen {
        general: GeneralSettings;
        schedule: SyncSchedule;
        storage: StorageForecast;
        /** Fields of contacts or leads that can be ordered by, for the choice which of several people with one address is taken. */
        orderFields: PersonFieldOption[];
        /** Further fields of contacts that can hold an address. */
        contactEmailChoices: PersonFieldOption[];
        /** The same of leads. */
        leadEmailChoices: PersonFieldOption[];
        /** Whether this very org may change subscribers in Campaign Monitor. */
        isOutwardConfirmed: boolean;
        /** Changes that are still to be sent. */
        waitingChanges: number;
        isSandbox: boolean;
        orgName: string;
    }
}
