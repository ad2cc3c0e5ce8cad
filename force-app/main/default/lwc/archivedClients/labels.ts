/** The words of this component. */
import archivedClients from '@salesforce/label/c.ArchivedClients';
import archivedClientsHelp from '@salesforce/label/c.ArchivedClientsHelp';
import archivedHolds from '@salesforce/label/c.ArchivedHolds';
import deleteData from '@salesforce/label/c.DeleteData';
import deleteDataConsequence from '@salesforce/label/c.DeleteDataConsequence';
import deleteDataOf from '@salesforce/label/c.DeleteDataOf';
import deletionInterrupted from '@salesforce/label/c.DeletionInterrupted';
import deletionStarted from '@salesforce/label/c.DeletionStarted';
import goOnDeleting from '@salesforce/label/c.GoOnDeleting';
import goOnDeletingOf from '@salesforce/label/c.GoOnDeletingOf';
import isDeleting from '@salesforce/label/c.IsDeleting';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import tooManyToCount from '@salesforce/label/c.TooManyToCount';

export const labels = {
    archivedClients,
    archivedClientsHelp,
    archivedHolds,
    deleteData,
    deleteDataConsequence,
    deleteDataOf,
    deletionInterrupted,
    deletionStarted,
    goOnDeleting,
    goOnDeletingOf,
    isDeleting,
    nothingWasChanged,
    tooManyToCount,
};
