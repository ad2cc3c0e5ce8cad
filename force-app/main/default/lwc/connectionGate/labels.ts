/** The words of this component. */
import askAdministrator from '@salesforce/label/c.AskAdministrator';
import askAnyAdministrator from '@salesforce/label/c.AskAnyAdministrator';
import loading from '@salesforce/label/c.Loading';
import notConnectedTitle from '@salesforce/label/c.NotConnectedTitle';

export const labels = { askAdministrator, askAnyAdministrator, loading, notConnectedTitle };
