/* Made by scripts/generate (apexMethods) from the class ListDraft. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListDraft' {
    export interface ListDraft {
        /** The record of the client. */
        accountId: string;
        title: string;
        /** People confirm by email before they are active. */
        isConfirmed: boolean;
        /** AllClientLists or OnlyThisList: what an unsubscribe is from. */
        unsubscribeScope: string;
        /** Where people land after unsubscribing; blank for the service's own page. */
        unsubscribePage: string;
        /** Where people land after confirming; blank for the service's own page. */
        confirmationPage: string;
    }
}
