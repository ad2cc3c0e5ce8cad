/** The words of this component. */
import cancel from '@salesforce/label/c.Cancel';
import typeToConfirm from '@salesforce/label/c.TypeToConfirm';

export const labels = { cancel, typeToConfirm };
