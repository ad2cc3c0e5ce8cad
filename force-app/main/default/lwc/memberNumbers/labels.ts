/** The words of this module. */
import activeMembers from '@salesforce/label/c.ActiveMembers';
import bounced from '@salesforce/label/c.Bounced';
import deletedMembers from '@salesforce/label/c.DeletedMembers';
import joinedThisWeek from '@salesforce/label/c.JoinedThisWeek';
import thisYearCount from '@salesforce/label/c.ThisYearCount';
import unsubscribed from '@salesforce/label/c.Unsubscribed';

export const labels = { activeMembers, bounced, deletedMembers, joinedThisWeek, thisYearCount, unsubscribed };
