/** The words of this component. */
import noEmail from '@salesforce/label/c.ImportSourceNoEmail';
import none from '@salesforce/label/c.ImportNoRows';
import rows from '@salesforce/label/c.ImportRows';
import sample from '@salesforce/label/c.ImportSample';

export const labels = {
    noEmail,
    none,
    rows,
    sample,
};
