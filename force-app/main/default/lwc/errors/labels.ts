/** The words of this module. */
import accessTaken from '@salesforce/label/c.AccessTaken';

export const labels = { accessTaken };
