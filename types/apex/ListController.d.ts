/* Made by scripts/generate (apexMethods) from the class ListController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ListController.getHome' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListHome } from '@salesforce/apex/ListHome';
    const getHome: ApexMethod<Record<string, never>, ListHome>;
    export default getHome;
}

declare module '@salesforce/apex/ListController.getLists' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListPage } from '@salesforce/apex/ListPage';
    /** A page of lists whose name contains what is searched. */
    const getLists: ApexMethod<{ search: string | null; after: string | null }, ListPage>;
    export default getLists;
}

declare module '@salesforce/apex/ListController.getAccounts' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Clients in which a list can be made. */
    const getAccounts: ApexMethod<Record<string, never>, ImportChoice[]>;
    export default getAccounts;
}

declare module '@salesforce/apex/ListController.createList' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListDraft } from '@salesforce/apex/ListDraft';
    /** Makes a list in Campaign Monitor. @return its record. */
    const createList: ApexMethod<{ draft: ListDraft | null }, string>;
    export default createList;
}

declare module '@salesforce/apex/ListController.mayChange' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Whether the user may make and change custom fields. */
    const mayChange: ApexMethod<Record<string, never>, boolean>;
    export default mayChange;
}

declare module '@salesforce/apex/ListController.getFields' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListFieldRow } from '@salesforce/apex/ListFieldRow';
    const getFields: ApexMethod<{ listId: string | null }, ListFieldRow[]>;
    export default getFields;
}

declare module '@salesforce/apex/ListController.lookAtFields' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListFieldAge } from '@salesforce/apex/ListFieldAge';
    /** Reads the custom fields anew where the user may. @return how old they are now. */
    const lookAtFields: ApexMethod<{ listId: string | null }, ListFieldAge>;
    export default lookAtFields;
}

declare module '@salesforce/apex/ListController.createField' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';
    import type { ListFieldDraft } from '@salesforce/apex/ListFieldDraft';
    /** Makes a custom field in Campaign Monitor. @return the field as imports choose it. */
    const createField: ApexMethod<{ draft: ListFieldDraft | null }, ListFieldChoice>;
    export default createField;
}

declare module '@salesforce/apex/ListController.changeField' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ListFieldDraft } from '@salesforce/apex/ListFieldDraft';
    /** Renames a custom field, shows or hides it, replaces its options. */
    const changeField: ApexMethod<{ draft: ListFieldDraft | null }, void>;
    export default changeField;
}

declare module '@salesforce/apex/ListController.removeField' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Removes a custom field with all its values. */
    const removeField: ApexMethod<{ fieldId: string | null }, void>;
    export default removeField;
}
