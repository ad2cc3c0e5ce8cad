/* Made by scripts/generate (apexMethods) from the class MembershipController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/MembershipController.getLists' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportChoice } from '@salesforce/apex/ImportChoice';
    /** Lists that people can be added to. */
    const getLists: ApexMethod<Record<string, never>, ImportChoice[]>;
    export default getLists;
}

declare module '@salesforce/apex/MembershipController.preview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MembershipPreview } from '@salesforce/apex/MembershipPreview';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    /** @param change add, unsubscribe, resubscribe or move; any other is refused. A changed address says itself what it does. */
    const preview: ApexMethod<{ request: MembershipRequest | null; change: string | null }, MembershipPreview>;
    export default preview;
}

declare module '@salesforce/apex/MembershipController.addToList' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { AddResult } from '@salesforce/apex/AddResult';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    /** Adds contacts, leads and person accounts to a list. */
    const addToList: ApexMethod<{ request: MembershipRequest | null }, AddResult>;
    export default addToList;
}

declare module '@salesforce/apex/MembershipController.unsubscribe' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    const unsubscribe: ApexMethod<{ request: MembershipRequest | null }, void>;
    export default unsubscribe;
}

declare module '@salesforce/apex/MembershipController.resubscribe' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    /** Brings somebody back who asked for it. */
    const resubscribe: ApexMethod<{ request: MembershipRequest | null }, void>;
    export default resubscribe;
}

declare module '@salesforce/apex/MembershipController.moveToList' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    const moveToList: ApexMethod<{ request: MembershipRequest | null }, void>;
    export default moveToList;
}

declare module '@salesforce/apex/MembershipController.changeAddress' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
    const changeAddress: ApexMethod<{ request: MembershipRequest | null }, void>;
    export default changeAddress;
}

declare module '@salesforce/apex/MembershipController.takeBack' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Takes back what waits. */
    const takeBack: ApexMethod<{ actionId: string | null }, void>;
    export default takeBack;
}
