/* Made by scripts/generate (apexMethods) from the class SettingsScreen. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingsScreen' {
    import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
    import type { StorageForecast } from '@salesforce/apex/StorageForecast';
    import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
    export interface SettingsScreen {
        general: GeneralSettings;
        schedule: SyncSchedule;
        storage: StorageForecast;
        /** Whether this very org may change subscribers in Campaign Monitor. */
        isOutwardConfirmed: boolean;
        isSandbox: boolean;
        orgName: string;
    }
}
