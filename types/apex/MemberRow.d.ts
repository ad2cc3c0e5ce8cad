/* Made by scripts/generate (apexMethods) from the class MemberRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MemberRow' {
    export interface MemberRow {
        id: string;
        key: string;
        email: string;
        /** Null when not known. */
        fullName: string | null;
        status: string;
        /** Null when not known. */
        statusChangedAt: string | null;
        /** Null when not known. */
        joinedAt: string | null;
        listId: string;
        listName: string;
        /** Deleted or Archived, of a list that is not kept up to date any more; null otherwise. */
        listState: string | null;
        /** The contact or else the lead, of those whom the user may see; null for neither. */
        personId: string | null;
        /** Null without a person. */
        personName: string | null;
    }
}
