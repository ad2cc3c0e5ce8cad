/* Made by scripts/generate (apexMethods) from the class MembershipRequest. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MembershipRequest' {
    export interface MembershipRequest {
        /** The membership that is to change. */
        memberId: string;
        /** Contacts, leads and person accounts that are to be added. */
        recordIds: string[];
        /** The list to come on. */
        listId: string;
        newAddress: string;
        /** The user states that the person has agreed to receive this mail. */
        hasConsent: boolean;
        /** Yes, No or Unchanged. */
        consentToTrack: string;
    }
}
