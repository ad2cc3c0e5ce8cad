/** The words of this component. */
import addToList from '@salesforce/label/c.AddToList';
import addToListExplained from '@salesforce/label/c.AddToListExplained';
import changeAddressExplained from '@salesforce/label/c.ChangeAddressExplained';
import closeDialog from '@salesforce/label/c.CloseDialog';
import consentStated from '@salesforce/label/c.ConsentStated';
import consentStatedHelp from '@salesforce/label/c.ConsentStatedHelp';
import consentToTrack from '@salesforce/label/c.ConsentToTrack';
import consentUnchanged from '@salesforce/label/c.ConsentUnchanged';
import consentYes from '@salesforce/label/c.ConsentYes';
import emailAddress from '@salesforce/label/c.EmailAddress';
import importCancel from '@salesforce/label/c.ImportCancel';
import importList from '@salesforce/label/c.ImportList';
import loading from '@salesforce/label/c.Loading';
import moveExplained from '@salesforce/label/c.MoveExplained';
import newAddress from '@salesforce/label/c.NewAddress';
import no from '@salesforce/label/c.No';
import notAdded from '@salesforce/label/c.NotAdded';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import peopleWaiting from '@salesforce/label/c.PeopleWaiting';
import resubscribeExplained from '@salesforce/label/c.ResubscribeExplained';
import unsubscribeExplained from '@salesforce/label/c.UnsubscribeExplained';

export const labels = {
    addToList,
    addToListExplained,
    changeAddressExplained,
    closeDialog,
    consentStated,
    consentStatedHelp,
    consentToTrack,
    consentUnchanged,
    consentYes,
    emailAddress,
    importCancel,
    importList,
    loading,
    moveExplained,
    newAddress,
    no,
    notAdded,
    nothingWasChanged,
    peopleWaiting,
    resubscribeExplained,
    unsubscribeExplained,
};
