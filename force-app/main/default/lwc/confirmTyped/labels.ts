/** The words of this component. */
import importCancel from '@salesforce/label/c.ImportCancel';
import typeToConfirm from '@salesforce/label/c.TypeToConfirm';

export const labels = { importCancel, typeToConfirm };
