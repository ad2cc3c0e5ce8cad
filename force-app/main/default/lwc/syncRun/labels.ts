/** The words of this component. */
import hideSteps from '@salesforce/label/c.HideSteps';
import importRunSummaryRemoved from '@salesforce/label/c.ImportRunSummaryRemoved';
import importStateRunning from '@salesforce/label/c.ImportStateRunning';
import runTotals from '@salesforce/label/c.RunTotals';
import showSteps from '@salesforce/label/c.ShowSteps';
import stepCallouts from '@salesforce/label/c.StepCallouts';
import stepCreated from '@salesforce/label/c.StepCreated';
import stepDeferred from '@salesforce/label/c.StepDeferred';
import stepFailed from '@salesforce/label/c.StepFailed';
import stepIsDone from '@salesforce/label/c.StepIsDone';
import stepIsSkipped from '@salesforce/label/c.StepIsSkipped';
import stepIsSwitchedOff from '@salesforce/label/c.StepIsSwitchedOff';
import stepRead from '@salesforce/label/c.StepRead';
import stepStep from '@salesforce/label/c.StepStep';
import stepUnchanged from '@salesforce/label/c.StepUnchanged';
import stepUpdated from '@salesforce/label/c.StepUpdated';

export const labels = {
    hideSteps,
    importRunSummaryRemoved,
    importStateRunning,
    runTotals,
    showSteps,
    stepCallouts,
    stepCreated,
    stepDeferred,
    stepFailed,
    stepIsDone,
    stepIsSkipped,
    stepIsSwitchedOff,
    stepRead,
    stepStep,
    stepUnchanged,
    stepUpdated,
};
