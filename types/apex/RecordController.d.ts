/* Made by scripts/generate (apexMethods) from the class RecordController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/RecordController.getPerson' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { PersonSummary } from '@salesforce/apex/PersonSummary';
    /** Memberships and email history of a contact, a lead or a person account. */
    const getPerson: ApexMethod<{ personId: string | null }, PersonSummary>;
    export default getPerson;
}

declare module '@salesforce/apex/RecordController.getJournal' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { JournalRow } from '@salesforce/apex/JournalRow';
    /** Why a member has its status, the newest change first. */
    const getJournal: ApexMethod<{ memberId: string | null }, JournalRow[]>;
    export default getJournal;
}

declare module '@salesforce/apex/RecordController.getMemberFields' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MemberField } from '@salesforce/apex/MemberField';
    /** What a member says in the custom fields of its list. */
    const getMemberFields: ApexMethod<{ memberId: string | null }, MemberField[]>;
    export default getMemberFields;
}

declare module '@salesforce/apex/RecordController.getListGrowth' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
    const getListGrowth: ApexMethod<{ listId: string | null }, MemberGrowth>;
    export default getListGrowth;
}

declare module '@salesforce/apex/RecordController.getMembers' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MemberPage } from '@salesforce/apex/MemberPage';
    /** A page of a list's members of a status, or of all, whose address begins as searched. */
    const getMembers: ApexMethod<{ listId: string | null; status: string | null; search: string | null; after: string | null }, MemberPage>;
    export default getMembers;
}
