/* Made by scripts/generate (apexMethods) from the class PersonSetupController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonSetupController.getLists' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PersonSetupList } from '@salesforce/apex/PersonSetupList';
    /** Lists to choose from, with what they do at present. */
    const getLists: ApexMethod<Record<string, never>, PersonSetupList[]>;
    export default getLists;
}

declare module '@salesforce/apex/PersonSetupController.getRule' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PersonRuleScreen } from '@salesforce/apex/PersonRuleScreen';
    /** For everybody who may look: what the list creates. */
    const getRule: ApexMethod<{ listId: string | null }, PersonRuleScreen>;
    export default getRule;
}

declare module '@salesforce/apex/PersonSetupController.saveRule' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';
    import type { PersonRuleScreen } from '@salesforce/apex/PersonRuleScreen';
    /** For administrators. @return the rule as it is saved. */
    const saveRule: ApexMethod<{ rule: PersonRuleDraft | null }, PersonRuleScreen>;
    export default saveRule;
}

declare module '@salesforce/apex/PersonSetupController.getMappings' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { FieldMappingScreen } from '@salesforce/apex/FieldMappingScreen';
    /** For everybody who may look: which fields the list fills. */
    const getMappings: ApexMethod<{ listId: string | null }, FieldMappingScreen>;
    export default getMappings;
}

declare module '@salesforce/apex/PersonSetupController.saveMapping' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { FieldMappingDraft } from '@salesforce/apex/FieldMappingDraft';
    import type { FieldMappingScreen } from '@salesforce/apex/FieldMappingScreen';
    /** For administrators and marketing users. @return all mappings as they are saved. */
    const saveMapping: ApexMethod<{ mapping: FieldMappingDraft | null }, FieldMappingScreen>;
    export default saveMapping;
}

declare module '@salesforce/apex/PersonSetupController.removeMapping' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { FieldMappingScreen } from '@salesforce/apex/FieldMappingScreen';
    /** For administrators and marketing users. @return the mappings that are left. */
    const removeMapping: ApexMethod<{ listId: string | null; mappingId: string | null }, FieldMappingScreen>;
    export default removeMapping;
}
