/* Made by scripts/generate (apexMethods) from the class MembershipPreview. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MembershipPreview' {
    import type { MembershipDifference } from '@salesforce/apex/MembershipDifference';
    export interface MembershipPreview {
        /** The lists first, then the fields that get other values. */
        differences: MembershipDifference[];
        /** Why it would be refused, in plain words; null when nothing is against it. */
        objection: string | null;
    }
}
