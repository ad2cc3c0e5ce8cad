/* Made by scripts/generate (apexMethods) from the class ImportPreview. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportPreview' {
    import type { ImportResultRow } from '@salesforce/apex/ImportResultRow';
    import type { ImportRunView } from '@salesforce/apex/ImportRunView';
    export interface ImportPreview {
        /** Counts; its id is null when the preview was made at once and nothing was kept. */
        run: ImportRunView | null;
        samples: ImportResultRow[];
        isDone: boolean;
        /** Whether a run would stop before it removes anybody, and ask. */
        isGuarded: boolean;
        /** Why no run can send anything at present, in plain words; null when nothing is against it. */
        silence: string | null;
    }
}
