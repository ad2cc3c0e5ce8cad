/* Made by scripts/generate (apexMethods) from the class SettingsAnswer. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingsAnswer' {
    import type { SettingsChoices } from '@salesforce/apex/SettingsChoices';
    import type { StorageForecast } from '@salesforce/apex/StorageForecast';
    export interface SettingsAnswer {
        /** As they are saved now. */
        choices: SettingsChoices;
        /** What these choices take of the storage. */
        storage: StorageForecast;
        /** Names of choices that were changed on the page, and in another place since the page was read. Nothing was saved when there are any. */
        taken: string[];
        /** Who saved settings last, and when; null without any that are taken. The platform keeps that for all settings together. */
        savedBy: string | null;
        savedAt: string;
    }
}
