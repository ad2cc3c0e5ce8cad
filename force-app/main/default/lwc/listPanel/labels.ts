/** The words of this component. */
import activeMembers from '@salesforce/label/c.ActiveMembers';
import bounced from '@salesforce/label/c.Bounced';
import deletedMembers from '@salesforce/label/c.DeletedMembers';
import errorTitle from '@salesforce/label/c.ErrorTitle';
import fullSyncOfList from '@salesforce/label/c.FullSyncOfList';
import fullSyncStarted from '@salesforce/label/c.FullSyncStarted';
import joinedThisWeek from '@salesforce/label/c.JoinedThisWeek';
import listArchived from '@salesforce/label/c.ListArchived';
import listAtAGlance from '@salesforce/label/c.ListAtAGlance';
import listDeleted from '@salesforce/label/c.ListDeleted';
import loading from '@salesforce/label/c.Loading';
import thisYearCount from '@salesforce/label/c.ThisYearCount';
import unsubscribed from '@salesforce/label/c.Unsubscribed';

export const labels = {
    activeMembers,
    bounced,
    deletedMembers,
    errorTitle,
    fullSyncOfList,
    fullSyncStarted,
    joinedThisWeek,
    listArchived,
    listAtAGlance,
    listDeleted,
    loading,
    thisYearCount,
    unsubscribed,
};
