/* Made by scripts/generate (apexMethods) from the class HealthCheckLine. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/HealthCheckLine' {
    export interface HealthCheckLine {
        name: string;
        /** ok, warning or error. */
        severity: string;
        sentence: string;
        /** What to do; null when all is well. */
        fix: string | null;
    }
}
