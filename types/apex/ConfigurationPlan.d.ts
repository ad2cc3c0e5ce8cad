/* Made by scripts/generate (apexMethods) from the class ConfigurationPlan. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ConfigurationPlan' {
    import type { SettingDifference } from '@salesforce/apex/SettingDifference';
    export interface ConfigurationPlan {
        differences: SettingDifference[];
        /** In plain words, each with the list or client that it is about. */
        refusals: string[];
    }
}
