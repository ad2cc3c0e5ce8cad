/* Made by scripts/generate (apexMethods) from the class ListRow. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListRow' {
    export interface ListRow {
        id: string;
        title: string;
        accountName: string;
        active: number;
        joinedThisWeek: number;
        unsubscribed: number;
        bounced: number;
        /** Single or Confirmed. */
        optInType: string;
        /** Whether its members are copied. */
        isSynced: boolean;
    }
}
