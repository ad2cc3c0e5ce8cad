/** The words of this component. */
import listCustomFields from '@salesforce/label/c.ListCustomFields';

export const labels = { listCustomFields };
