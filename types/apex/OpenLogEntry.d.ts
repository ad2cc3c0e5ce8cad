/* Made by scripts/generate (apexMethods) from the class OpenLogEntry. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/OpenLogEntry' {
    export interface OpenLogEntry {
        id: string;
        /** Info, Warning or Error. */
        level: string;
        area: string;
        message: string;
        /** What to do; null when nothing is known to help. */
        fix: string | null;
        happenedAt: string;
        /** What it is about: a person, a member, a list, an import; null when that is no record. */
        recordId: string | null;
        /** What "Retry now" would start: Run, Full, List or Outbox; null when nothing can be tried again from here. */
        retry: string | null;
    }
}
