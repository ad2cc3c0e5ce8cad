/* Made by scripts/generate (apexMethods) from the class SettingDifference. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SettingDifference' {
    export interface SettingDifference {
        /** Where it stands in the file: schedule, frequency; or lists, Newsletter, mappings, Contact: Mailing City, conflictRule. */
        path: string[];
        /** Null when nothing is chosen here. */
        before: string | null;
        /** Null when nothing would be chosen any more. */
        after: string | null;
    }
}
