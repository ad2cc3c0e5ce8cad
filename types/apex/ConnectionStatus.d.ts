/* Made by scripts/generate (apexMethods) from the class ConnectionStatus. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ConnectionStatus' {
    export interface ConnectionStatus {
        isConnected: boolean;
        /** API key or OAuth; null when not connected. */
        method: string | null;
        connectedAt: string;
        connectedByName: string;
        /** When the access token ends; it is renewed before. Null for API keys. */
        expiresAt: string | null;
        /** Why Campaign Monitor refuses the credential, in plain words; null while it does not. */
        refusal: string | null;
        syncUserName: string;
        /** Whether the jobs run as the user who asks. */
        isMineToSync: boolean;
        isSyncUserActive: boolean;
        activeClients: number;
        archivedClients: number;
        pausedClients: number;
        /** Those that Campaign Monitor does not know for this connection any more. */
        unreachableClients: number;
    }
}
