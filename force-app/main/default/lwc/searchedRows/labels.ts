/** The words of this component. */
import loading from '@salesforce/label/c.Loading';

export const labels = { loading };
