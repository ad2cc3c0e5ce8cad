/* Made by scripts/generate (apexMethods) from the class ImportColumn. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportColumn' {
    export interface ImportColumn {
        /** How rows name it: a path such as `Account.Name`, or the report's own name of the column. */
        name: string;
        label: string;
        /** A display type of the platform, in capitals: STRING, EMAIL, DATE, PICKLIST and so on. */
        type: string;
        isEmail: boolean;
        /** Amounts of an org with several currencies: each is in the currency of its record. */
        isInManyCurrencies: boolean;
    }
}
