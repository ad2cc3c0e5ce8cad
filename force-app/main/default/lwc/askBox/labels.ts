/** The words of this component. */
import warning from '@salesforce/label/c.Warning';

export const labels = { warning };
