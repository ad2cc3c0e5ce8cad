/* Made by scripts/generate (apexMethods) from the class ConnectController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ConnectController.saveApiKey' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Step one of connecting: keeps the key. Nothing of it comes back. */
    const saveApiKey: ApexMethod<{ apiKey: string | null }, void>;
    export default saveApiKey;
}

declare module '@salesforce/apex/ConnectController.connectAllClients' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Step two: brings the clients in and starts the first sync. @return how many clients. */
    const connectAllClients: ApexMethod<Record<string, never>, number>;
    export default connectAllClients;
}
