/* Made by scripts/generate (apexMethods) from the class SettingsChoices. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingsChoices' {
    import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
    import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
    export interface SettingsChoices {
        general: GeneralSettings;
        schedule: SyncSchedule;
    }
}
