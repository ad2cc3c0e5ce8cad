/* Made by scripts/generate (apexMethods) from the class MemberField. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MemberField' {
    export interface MemberField {
        name: string;
        /** As of `ListCustomField__c.DataType__c`. */
        dataType: string;
        /** As the service writes it; several values are joined by commas. */
        value: string;
    }
}
