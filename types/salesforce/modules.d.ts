/** Modules that the org answers. Source: Lightning Web Components Developer Guide, "@salesforce Modules". */
declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/schema/*' {
    /** A field; of an object only `objectApiName` is there. */
    const reference: { objectApiName: string; fieldApiName: string };
    export default reference;
}

declare module '@salesforce/customPermission/*' {
    /** True when the running user has it, undefined when not. */
    const hasPermission: true | undefined;
    export default hasPermission;
}

declare module '@salesforce/userPermission/*' {
    const hasPermission: true | undefined;
    export default hasPermission;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/messageChannel/*' {
    const channel: object;
    export default channel;
}

declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}

declare module '@salesforce/user/isGuest' {
    const isGuest: boolean;
    export default isGuest;
}

declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}

declare module '@salesforce/i18n/firstDayOfWeek' {
    const day: number;
    export default day;
}

declare module '@salesforce/i18n/*' {
    /** `locale`, `lang`, `dir`, `timeZone`, `currency`, ... */
    const value: string;
    export default value;
}
