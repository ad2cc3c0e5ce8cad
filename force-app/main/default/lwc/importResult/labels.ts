/** The words of this component. */
import added from '@salesforce/label/c.ImportCountAdded';
import all from '@salesforce/label/c.ImportResultAll';
import approve from '@salesforce/label/c.ImportApprove';
import approveAsk from '@salesforce/label/c.ImportApproveAsk';
import back from '@salesforce/label/c.ImportBackToList';
import cancel from '@salesforce/label/c.ImportCancel';
import csv from '@salesforce/label/c.ImportCsvExport';
import decline from '@salesforce/label/c.ImportDecline';
import duplicates from '@salesforce/label/c.ImportCountDuplicates';
import endedBadly from '@salesforce/label/c.ImportRunEndedBadly';
import filter from '@salesforce/label/c.ImportResultFilter';
import firstShown from '@salesforce/label/c.PreviewSamples';
import kindPreview from '@salesforce/label/c.ImportStepPreview';
import kindRetry from '@salesforce/label/c.ImportRunKindRetry';
import kindUndo from '@salesforce/label/c.ImportRunKindUndo';
import loading from '@salesforce/label/c.Loading';
import lost from '@salesforce/label/c.ImportStateLost';
import more from '@salesforce/label/c.ImportMore';
import noRows from '@salesforce/label/c.ImportNoResultRows';
import notDone from '@salesforce/label/c.NothingWasChanged';
import notExported from '@salesforce/label/c.ImportNotExported';
import progress from '@salesforce/label/c.ImportProgress';
import refused from '@salesforce/label/c.ImportCountRefused';
import removed from '@salesforce/label/c.ImportCountRemoved';
import resubscribed from '@salesforce/label/c.ImportCountResubscribed';
import resume from '@salesforce/label/c.ImportResume';
import retry from '@salesforce/label/c.ImportRetry';
import rowsHeading from '@salesforce/label/c.ImportRowsHeading';
import stop from '@salesforce/label/c.ImportStop';
import takenBack from '@salesforce/label/c.ImportTakenBack';
import target from '@salesforce/label/c.ImportColTo';
import undo from '@salesforce/label/c.ImportUndo';
import undoAsk from '@salesforce/label/c.ImportUndoAsk';
import undoYes from '@salesforce/label/c.ImportUndoYes';
import updated from '@salesforce/label/c.StepUpdated';
import waits from '@salesforce/label/c.ImportStateWaits';
import working from '@salesforce/label/c.ImportRunWorking';
import workingUnknown from '@salesforce/label/c.ImportRunWorkingUnknown';

export const labels = {
    added,
    all,
    approve,
    approveAsk,
    back,
    cancel,
    csv,
    decline,
    duplicates,
    endedBadly,
    filter,
    firstShown,
    kindPreview,
    kindRetry,
    kindUndo,
    loading,
    lost,
    more,
    noRows,
    notDone,
    notExported,
    progress,
    refused,
    removed,
    resubscribed,
    resume,
    retry,
    rowsHeading,
    stop,
    takenBack,
    target,
    undo,
    undoAsk,
    undoYes,
    updated,
    waits,
    working,
    workingUnknown,
};
