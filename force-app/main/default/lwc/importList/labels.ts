/** The words of this component. */
import actions from '@salesforce/label/c.ImportColActions';
import activate from '@salesforce/label/c.ImportActivate';
import cancel from '@salesforce/label/c.ImportCancel';
import deleteAsk from '@salesforce/label/c.ImportDeleteAsk';
import draft from '@salesforce/label/c.ImportDraft';
import edit from '@salesforce/label/c.ImportEdit';
import from from '@salesforce/label/c.ImportColFrom';
import hide from '@salesforce/label/c.ImportHide';
import history from '@salesforce/label/c.ImportShowHistory';
import historyOf from '@salesforce/label/c.ImportHistoryOf';
import inactive from '@salesforce/label/c.ImportOwnerGone';
import kindRetry from '@salesforce/label/c.ImportRunKindRetry';
import takenBack from '@salesforce/label/c.ImportTakenBack';
import kindUndo from '@salesforce/label/c.ImportRunKindUndo';
import last from '@salesforce/label/c.ImportColLast';
import loading from '@salesforce/label/c.Loading';
import more from '@salesforce/label/c.ImportListMore';
import never from '@salesforce/label/c.ImportNever';
import next from '@salesforce/label/c.ImportColNext';
import nextMissing from '@salesforce/label/c.ImportListNextMissing';
import nextNever from '@salesforce/label/c.ImportListNextNever';
import none from '@salesforce/label/c.ImportNone';
import noneHint from '@salesforce/label/c.ImportNoneHint';
import notDone from '@salesforce/label/c.NothingWasChanged';
import notRead from '@salesforce/label/c.ImportChoicesNotRead';
import notStarted from '@salesforce/label/c.ImportNotStarted';
import off from '@salesforce/label/c.ImportNotScheduled';
import owner from '@salesforce/label/c.ImportColOwner';
import pause from '@salesforce/label/c.ImportPause';
import remove from '@salesforce/label/c.ImportDelete';
import removed from '@salesforce/label/c.ImportRunSummaryRemoved';
import result from '@salesforce/label/c.ImportShowResult';
import returned from '@salesforce/label/c.ImportRunSummaryReturned';
import run from '@salesforce/label/c.ImportFinishRun';
import scheduleAgain from '@salesforce/label/c.ScheduleAgain';
import scheduleSet from '@salesforce/label/c.ImportScheduleSet';
import summary from '@salesforce/label/c.ImportRunSummary';
import table from '@salesforce/label/c.ImportHomeTitle';
import take from '@salesforce/label/c.ImportTakeOver';
import takeAsk from '@salesforce/label/c.ImportTakeOverAsk';
import takeHours from '@salesforce/label/c.ImportTakeOverHours';
import target from '@salesforce/label/c.ImportColTo';
import title from '@salesforce/label/c.ImportColTitle';
import waits from '@salesforce/label/c.ImportStateWaits';

export const labels = {
    actions,
    activate,
    cancel,
    deleteAsk,
    draft,
    edit,
    from,
    hide,
    history,
    historyOf,
    inactive,
    kindRetry,
    kindUndo,
    takenBack,
    last,
    loading,
    more,
    never,
    next,
    nextMissing,
    nextNever,
    none,
    noneHint,
    notDone,
    notRead,
    notStarted,
    off,
    owner,
    pause,
    remove,
    removed,
    result,
    returned,
    run,
    scheduleAgain,
    scheduleSet,
    summary,
    table,
    take,
    takeAsk,
    takeHours,
    target,
    title,
    waits,
};
