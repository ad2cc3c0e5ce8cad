/** What the states of an import's run are called. */
import completed from '@salesforce/label/c.ImportStateCompleted';
import failed from '@salesforce/label/c.StepFailed';
import incomplete from '@salesforce/label/c.ImportStateIncomplete';
import running from '@salesforce/label/c.ImportStateRunning';
import stopped from '@salesforce/label/c.ImportStateStopped';
import waiting from '@salesforce/label/c.ImportStateWaiting';

const STATES: Readonly<Record<string, string>> = {
    Running: running,
    Completed: completed,
    Incomplete: incomplete,
    'Waiting for Approval': waiting,
    Failed: failed,
    Stopped: stopped,
};

/** @param state as the record has it; one that is unknown stays as it is. */
export const importStateName = (state: string): string => STATES[state] ?? state;
