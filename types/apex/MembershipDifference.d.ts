/* Made by scripts/generate (apexMethods) from the class MembershipDifference. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MembershipDifference' {
    export interface MembershipDifference {
        /** The title of the list whose status it is, or the name of a field. */
        name: string;
        /** A status or a value; null for nothing: not on the list, or an empty field. */
        before: string | null;
        after: string;
        isStatus: boolean;
    }
}
