/* Made by scripts/generate (apexMethods) from the class MemberGrowth. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MemberGrowth' {
    export interface MemberGrowth {
        active: number;
        unsubscribed: number;
        bounced: number;
        deleted: number;
        /** Of one list that is not kept up to date any more: Deleted or Archived. Null otherwise. */
        listState: string | null;
        /** The current year, month, week, yesterday and today, in this order. */
        periods: Period[];
    }
    /** What happened since a period began. */
    export interface Period {
        /** Year, Month, Week, Yesterday or Today. */
        name: string;
        joined: number;
        unsubscribed: number;
        bounced: number;
        deleted: number;
        /** Active members when the period began. */
        activeBefore: number;
    }
}
