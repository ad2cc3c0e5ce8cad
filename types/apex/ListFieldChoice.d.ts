/* Made by scripts/generate (apexMethods) from the class ListFieldChoice. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListFieldChoice' {
    export interface ListFieldChoice {
        /** What a mapping names it by. */
        target: string;
        label: string;
        /** Text, Number, Date, MultiSelectOne, MultiSelectMany, Country, USState. */
        dataType: string;
        options: string[];
    }
}
