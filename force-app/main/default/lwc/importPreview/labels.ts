/** The words of this component. */
import again from '@salesforce/label/c.ImportPreviewAgain';
import cancel from '@salesforce/label/c.ImportPreviewCancel';
import cancelled from '@salesforce/label/c.ImportPreviewCancelled';
import guarded from '@salesforce/label/c.ImportPreviewGuarded';
import intro from '@salesforce/label/c.ImportPreviewIntro';
import notMade from '@salesforce/label/c.ImportPreviewNotMade';
import progress from '@salesforce/label/c.ImportProgress';
import samples from '@salesforce/label/c.ImportPreviewSamples';
import start from '@salesforce/label/c.ImportPreviewStart';
import working from '@salesforce/label/c.ImportPreviewWorking';
import workingUnknown from '@salesforce/label/c.ImportPreviewWorkingUnknown';

export const labels = { again, cancel, cancelled, guarded, intro, notMade, progress, samples, start, working, workingUnknown };
