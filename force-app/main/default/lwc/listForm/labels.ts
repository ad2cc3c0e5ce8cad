/** The words of this component. */
import confirmationPageLabel from '@salesforce/label/c.ConfirmationPageLabel';
import importAccount from '@salesforce/label/c.ImportAccount';
import importCancel from '@salesforce/label/c.ImportCancel';
import importCreateList from '@salesforce/label/c.ImportCreateList';
import importListTitle from '@salesforce/label/c.ImportListTitle';
import importOptIn from '@salesforce/label/c.ImportOptIn';
import importOptInConfirmed from '@salesforce/label/c.ImportOptInConfirmed';
import importOptInSingle from '@salesforce/label/c.ImportOptInSingle';
import importScope from '@salesforce/label/c.ImportScope';
import importScopeAll from '@salesforce/label/c.ImportScopeAll';
import importScopeOnly from '@salesforce/label/c.ImportScopeOnly';
import listNotCreated from '@salesforce/label/c.ListNotCreated';
import loading from '@salesforce/label/c.Loading';
import ownPageHint from '@salesforce/label/c.OwnPageHint';
import unsubscribePageLabel from '@salesforce/label/c.UnsubscribePageLabel';

export const labels = {
    confirmationPageLabel,
    importAccount,
    importCancel,
    importCreateList,
    importListTitle,
    importOptIn,
    importOptInConfirmed,
    importOptInSingle,
    importScope,
    importScopeAll,
    importScopeOnly,
    listNotCreated,
    loading,
    ownPageHint,
    unsubscribePageLabel,
};
