/* Made by scripts/generate (apexMethods) from the class ImportRunController. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/ImportRunController.getImports' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { Row as ImportOverviewRow } from '@salesforce/apex/ImportOverview';
    /** All imports, or those of one list. */
    const getImports: ApexMethod<{ listId: string | null }, ImportOverviewRow[]>;
    export default getImports;
}

declare module '@salesforce/apex/ImportRunController.getHistory' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportRunView } from '@salesforce/apex/ImportRunView';
    /** The last runs of an import, the newest first. */
    const getHistory: ApexMethod<{ importId: string | null }, ImportRunView[]>;
    export default getHistory;
}

declare module '@salesforce/apex/ImportRunController.getRun' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportRunView } from '@salesforce/apex/ImportRunView';
    const getRun: ApexMethod<{ runId: string | null }, ImportRunView>;
    export default getRun;
}

declare module '@salesforce/apex/ImportRunController.getResults' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportResultRow } from '@salesforce/apex/ImportResultRow';
    /** A page of results, behind the given one. */
    const getResults: ApexMethod<{ runId: string | null; outcome: string | null; after: string | null }, ImportResultRow[]>;
    export default getResults;
}

declare module '@salesforce/apex/ImportRunController.getCsv' {
    import type { ApexMethod } from '@salesforce/apex';
    import type { ImportCsvPage } from '@salesforce/apex/ImportCsvPage';
    /** Up to 2,000 results as CSV, behind the given one; the first with a header. Empty at the end. */
    const getCsv: ApexMethod<{ runId: string | null; outcome: string | null; after: string | null }, ImportCsvPage>;
    export default getCsv;
}

declare module '@salesforce/apex/ImportRunController.runNow' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Runs an import now. @return the run. */
    const runNow: ApexMethod<{ importId: string | null }, string>;
    export default runNow;
}

declare module '@salesforce/apex/ImportRunController.retry' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Sends again what a run refused. @return the new run. */
    const retry: ApexMethod<{ runId: string | null }, string>;
    export default retry;
}

declare module '@salesforce/apex/ImportRunController.undo' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Takes a run back. @return the run that does so. */
    const undo: ApexMethod<{ runId: string | null }, string>;
    export default undo;
}

declare module '@salesforce/apex/ImportRunController.resume' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Goes on with a run that was cut short. */
    const resume: ApexMethod<{ runId: string | null }, string>;
    export default resume;
}

declare module '@salesforce/apex/ImportRunController.stop' {
    import type { ApexMethod } from '@salesforce/apex';
    const stop: ApexMethod<{ runId: string | null }, void>;
    export default stop;
}

declare module '@salesforce/apex/ImportRunController.approveRemoval' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Removes the people whom the removal guard holds back. */
    const approveRemoval: ApexMethod<{ runId: string | null }, void>;
    export default approveRemoval;
}

declare module '@salesforce/apex/ImportRunController.declineRemoval' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Removes nobody and ends the run. */
    const declineRemoval: ApexMethod<{ runId: string | null }, void>;
    export default declineRemoval;
}

declare module '@salesforce/apex/ImportRunController.takeOver' {
    import type { ApexMethod } from '@salesforce/apex';
    /** From now on the import runs as the user who asks. */
    const takeOver: ApexMethod<{ importId: string | null }, void>;
    export default takeOver;
}

declare module '@salesforce/apex/ImportRunController.setActive' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Switches the schedule of an import on or off. */
    const setActive: ApexMethod<{ importId: string | null; isActive: boolean | null }, void>;
    export default setActive;
}

declare module '@salesforce/apex/ImportRunController.remove' {
    import type { ApexMethod } from '@salesforce/apex';
    /** Deletes an import and its schedule. What it did stays done. */
    const remove: ApexMethod<{ importId: string | null }, void>;
    export default remove;
}
