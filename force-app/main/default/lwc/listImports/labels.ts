/** The words of this component. */
import importHomeWizard from '@salesforce/label/c.ImportHomeWizard';
import importsNeedPermission from '@salesforce/label/c.ImportsNeedPermission';
import listImports from '@salesforce/label/c.ListImports';

export const labels = { importHomeWizard, importsNeedPermission, listImports };
