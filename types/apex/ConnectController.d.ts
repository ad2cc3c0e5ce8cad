/* Made by scripts/generate (apexMethods) from the class ConnectController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ConnectController.getScreen' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ConnectScreen } from '@salesforce/apex/ConnectScreen';
    /** For everybody who may look: whether there is a connection, and whom to ask. */
    const getScreen: ApexMethod<Record<string, never>, ConnectScreen>;
    export default getScreen;
}

declare module '@salesforce/apex/ConnectController.saveApiKey' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Step one of connecting by API key: keeps it where it can be tried. Nothing of it comes back. */
    const saveApiKey: ApexMethod<{ apiKey: string | null }, void>;
    export default saveApiKey;
}

declare module '@salesforce/apex/ConnectController.adoptApiKey' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Step two: uses the key if the service takes it; else what was in use stays in use. */
    const adoptApiKey: ApexMethod<Record<string, never>, void>;
    export default adoptApiKey;
}

declare module '@salesforce/apex/ConnectController.beginOAuth' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Step one of connecting by OAuth. @return the page of Campaign Monitor where access is granted. */
    const beginOAuth: ApexMethod<{ clientId: string | null; clientSecret: string | null }, string>;
    export default beginOAuth;
}

declare module '@salesforce/apex/ConnectController.completeOAuth' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Back from Campaign Monitor: exchanges the code. */
    const completeOAuth: ApexMethod<{ code: string | null; state: string | null }, void>;
    export default completeOAuth;
}

declare module '@salesforce/apex/ConnectController.checkHealth' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { HealthCheckLine } from '@salesforce/apex/HealthCheckLine';
    /** Whether all is there that a sync needs. Changes nothing. */
    const checkHealth: ApexMethod<Record<string, never>, HealthCheckLine[]>;
    export default checkHealth;
}

declare module '@salesforce/apex/ConnectController.getClients' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ClientChoice } from '@salesforce/apex/ClientChoice';
    /** The clients that may be ticked. */
    const getClients: ApexMethod<Record<string, never>, ClientChoice[]>;
    export default getClients;
}

declare module '@salesforce/apex/ConnectController.connectClients' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Brings the ticked clients in, archives the others, and starts a run. @return the id of the run; null when the token is renewed first. */
    const connectClients: ApexMethod<{ clientIds: string[] | null }, string>;
    export default connectClients;
}

declare module '@salesforce/apex/ConnectController.connectAllClients' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Every client that the credential sees, and a first run. @return how many clients. */
    const connectAllClients: ApexMethod<Record<string, never>, number>;
    export default connectAllClients;
}

declare module '@salesforce/apex/ConnectController.disconnect' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Stops runs and schedules and forgets the credential; data on both sides stays. */
    const disconnect: ApexMethod<Record<string, never>, void>;
    export default disconnect;
}

declare module '@salesforce/apex/ConnectController.changeSyncUser' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Moves the schedules to the person who asks. */
    const changeSyncUser: ApexMethod<Record<string, never>, void>;
    export default changeSyncUser;
}

declare module '@salesforce/apex/ConnectController.getArchivedClients' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ArchivedClient } from '@salesforce/apex/ArchivedClient';
    /** Clients whose data may be deleted. */
    const getArchivedClients: ApexMethod<Record<string, never>, ArchivedClient[]>;
    export default getArchivedClients;
}

declare module '@salesforce/apex/ConnectController.deleteClientData' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Deletes the data of an archived client. `typedName`: what the administrator typed, which must be the client's name. */
    const deleteClientData: ApexMethod<{ accountId: string | null; typedName: string | null }, void>;
    export default deleteClientData;
}
