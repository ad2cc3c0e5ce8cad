/** The words of this component. */
import added from '@salesforce/label/c.ImportCountAdded';
import duplicates from '@salesforce/label/c.ImportCountDuplicates';
import empty from '@salesforce/label/c.ImportSourceEmpty';
import refused from '@salesforce/label/c.ImportCountRefused';
import removed from '@salesforce/label/c.ImportCountRemoved';
import resubscribed from '@salesforce/label/c.ImportCountResubscribed';
import unchanged from '@salesforce/label/c.StepUnchanged';
import updated from '@salesforce/label/c.StepUpdated';
import warnings from '@salesforce/label/c.ImportCountWarnings';

export const labels = { added, duplicates, empty, refused, removed, resubscribed, unchanged, updated, warnings };
