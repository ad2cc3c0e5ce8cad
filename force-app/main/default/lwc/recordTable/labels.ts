/** The words of this component. */
import importMore from '@salesforce/label/c.ImportMore';

export const labels = { importMore };
