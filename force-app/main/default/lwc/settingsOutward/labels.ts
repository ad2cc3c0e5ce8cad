/** The words of this component. */
import confirmOrg from '@salesforce/label/c.ConfirmOrg';
import confirmOrgMessage from '@salesforce/label/c.ConfirmOrgMessage';
import confirmOrgWaiting from '@salesforce/label/c.ConfirmOrgWaiting';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import outwardGuard from '@salesforce/label/c.OutwardGuard';
import outwardIsConfirmed from '@salesforce/label/c.OutwardIsConfirmed';
import outwardNotYet from '@salesforce/label/c.OutwardNotYet';

export const labels = {
    confirmOrg,
    confirmOrgMessage,
    confirmOrgWaiting,
    nothingWasChanged,
    outwardGuard,
    outwardIsConfirmed,
    outwardNotYet,
};
