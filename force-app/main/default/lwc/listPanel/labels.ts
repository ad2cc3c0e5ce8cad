/** The words of this component. */
import fullSyncOfList from '@salesforce/label/c.FullSyncOfList';
import fullSyncStarted from '@salesforce/label/c.FullSyncStarted';
import listArchived from '@salesforce/label/c.ListArchived';
import listAtAGlance from '@salesforce/label/c.ListAtAGlance';
import listDeleted from '@salesforce/label/c.ListDeleted';
import loading from '@salesforce/label/c.Loading';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';

export const labels = { fullSyncOfList, fullSyncStarted, listArchived, listAtAGlance, listDeleted, loading, nothingWasChanged };
