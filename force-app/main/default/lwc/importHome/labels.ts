/** The words of this component. */
import newImport from '@salesforce/label/c.ImportHomeNew';
import ticked from '@salesforce/label/c.ImportTicked';
import title from '@salesforce/label/c.ImportHomeTitle';
import wizardTitle from '@salesforce/label/c.ImportHomeWizard';

export const labels = { newImport, ticked, title, wizardTitle };
