/* Made by scripts/generate (apexMethods) from the class ClientChoice. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ClientChoice' {
    export interface ClientChoice {
        clientId: string;
        name: string;
        /** New, Active, Paused, Unreachable or Archived. */
        status: string;
        /** Whether the credential sees the client. One that it doesn't see can be kept or archived. */
        isVisible: boolean;
        /** The record here; null for a new one. */
        accountId: string | null;
    }
}
