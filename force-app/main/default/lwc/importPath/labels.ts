/** The words of this component. */
import steps from '@salesforce/label/c.ImportStepsLabel';

export const labels = { steps };
