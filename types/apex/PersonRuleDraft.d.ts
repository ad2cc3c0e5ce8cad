/* Made by scripts/generate (apexMethods) from the class PersonRuleDraft. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonRuleDraft' {
    export interface PersonRuleDraft {
        listId: string;
        /** Nothing, Contact, Lead or Person account. */
        creates: string;
        /** Null for the default of the sync user. */
        recordTypeId: string | null;
        /** Null for the record owner of the client, else the sync user. */
        ownerId: string | null;
        /** None, One account, By email domain or By pattern; only contacts have one. */
        accountStrategy: string;
        /** With One account. */
        accountId: string;
        /** With By pattern, such as {Company}. */
        accountNamePattern: string;
        /** Whether people who exist stay as they are. */
        isCreateOnly: boolean;
        defaults: DefaultValue[];
    }
    /** What a field gets that no mapping fills. */
    export interface DefaultValue {
        field: string;
        value: string;
    }
}
