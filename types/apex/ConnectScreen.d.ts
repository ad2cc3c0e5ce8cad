/* Made by scripts/generate (apexMethods) from the class ConnectScreen. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ConnectScreen' {
    import type { ConnectionStatus } from '@salesforce/apex/ConnectionStatus';
    export interface ConnectScreen {
        isAdmin: boolean;
        status: ConnectionStatus;
        /** Names of people who may connect, for those who may not. */
        administrators: string[];
        /** The redirect URI to register in Campaign Monitor; null for those who may not connect. */
        redirectUri: string | null;
        /** Whether a first run was started. */
        hasRun: boolean;
        /** The prefix of the package in names of tabs; empty without a namespace. */
        prefix: string;
    }
}
