/* Made by scripts/generate (apexMethods) from the class PersonRuleScreen. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonRuleScreen' {
    import type { MappingSource } from '@salesforce/apex/MappingSource';
    import type { PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';
    import type { PersonTarget } from '@salesforce/apex/PersonTarget';
    export interface PersonRuleScreen {
        listName: string;
        /** Whether this user may see the rule; all else is empty when not. */
        isVisible: boolean;
        /** Whether this user may change it. */
        isEditable: boolean;
        /** Whether rules are used at all: the switch "Update or create people". */
        isUpdatingPeople: boolean;
        rule: PersonRuleDraft;
        targets: PersonTarget[];
        /** What a pattern may name in braces. */
        sources: MappingSource[];
    }
}
