/** The words of this component. */
import errorTitle from '@salesforce/label/c.ErrorTitle';
import tryAgain from '@salesforce/label/c.TryAgain';

export const labels = { errorTitle, tryAgain };
