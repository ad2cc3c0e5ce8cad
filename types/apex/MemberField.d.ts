/* Made by scripts/generate (apexMethods) from the class MemberField. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MemberField' {
    export interface MemberField {
        name: string;
        /** Several values are joined by commas. */
        value: string;
    }
}
