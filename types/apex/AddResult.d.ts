/* Made by scripts/generate (apexMethods) from the class AddResult. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/AddResult' {
    export interface AddResult {
        /** How many wait to be sent. */
        waiting: number;
        /** Those who were not taken, and why. */
        refused: Refusal[];
    }
    /** Somebody who was not taken. */
    export interface Refusal {
        personId: string;
        name: string;
        /** Why, and what to do about it. */
        reason: string;
    }
}
