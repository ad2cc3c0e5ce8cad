/** The words of this component. */
import whyThisStatus from '@salesforce/label/c.WhyThisStatus';

export const labels = { whyThisStatus };
