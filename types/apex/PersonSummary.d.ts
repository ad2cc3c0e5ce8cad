/* Made by scripts/generate (apexMethods) from the class PersonSummary. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PersonSummary' {
    import type { MemberRow } from '@salesforce/apex/MemberRow';
    import type { PendingRow } from '@salesforce/apex/PendingRow';
    import type { TrackingRow } from '@salesforce/apex/TrackingRow';
    export interface PersonSummary {
        /** False for an account that is a company: its contacts are people. */
        isPerson: boolean;
        /** As the record is called. */
        name: string;
        memberships: MemberRow[];
        /** Changes that wait to be sent, and those that were refused lately. */
        pending: PendingRow[];
        /** Why what waits is not sent at present, in plain words; null when nothing keeps it back. */
        heldBackBecause: string | null;
        /** Whether the user may change memberships. */
        mayChange: boolean;
        /** What happened to emails: sent, opened, clicked, and so on; without what never happened. */
        activities: ActivityCount[];
        /** How many of the newest events `activities` counts, when there are too many to count all; null when it counts all. */
        newestCounted: number | null;
        /** The newest events. */
        history: TrackingRow[];
    }
    /** How often one kind of thing happened. */
    export interface ActivityCount {
        activity: string;
        count: number;
        /** To how many different emails. */
        emails: number;
    }
}
