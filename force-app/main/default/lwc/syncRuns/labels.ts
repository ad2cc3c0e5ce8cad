/** The words of this component. */
import loading from '@salesforce/label/c.Loading';
import noRuns from '@salesforce/label/c.NoRuns';
import noRunsHelp from '@salesforce/label/c.NoRunsHelp';
import runIsAtStep from '@salesforce/label/c.RunIsAtStep';
import runWaits from '@salesforce/label/c.RunWaits';
import syncRunning from '@salesforce/label/c.SyncRunning';

export const labels = { loading, noRuns, noRunsHelp, runIsAtStep, runWaits, syncRunning };
