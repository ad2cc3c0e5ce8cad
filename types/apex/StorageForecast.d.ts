/* Made by scripts/generate (apexMethods) from the class StorageForecast. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/StorageForecast' {
    export interface StorageForecast {
        usedMb: number;
        limitMb: number;
        /** Tracking rows that a month brings, from the email campaigns of the last 90 days and the journeys of the last year. */
        rowsAMonth: number;
        /** What those rows take as long as nothing is summed up. */
        mbAMonth: number;
        choices: Choice[];
    }
    /** One choice of the setting. */
    export interface Choice {
        months: number;
        /** What the detail of so many months takes in the end. */
        detailMb: number;
        /** By how much the storage still grows each month after that: one row a person and campaign stays. */
        mbAMonthAfter: number;
        isChosen: boolean;
    }
}
