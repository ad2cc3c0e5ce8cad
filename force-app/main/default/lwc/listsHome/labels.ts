/** The words of this component. */
import activeMembers from '@salesforce/label/c.ActiveMembers';
import bounced from '@salesforce/label/c.Bounced';
import findList from '@salesforce/label/c.FindList';
import findListsHint from '@salesforce/label/c.FindListsHint';
import importAccount from '@salesforce/label/c.ImportAccount';
import importList from '@salesforce/label/c.ImportList';
import listMade from '@salesforce/label/c.ListMade';
import importNewList from '@salesforce/label/c.ImportNewList';
import joinedThisWeek from '@salesforce/label/c.JoinedThisWeek';
import listsFound from '@salesforce/label/c.ListsFound';
import listsNote from '@salesforce/label/c.ListsNote';
import loading from '@salesforce/label/c.Loading';
import membersNotCopied from '@salesforce/label/c.MembersNotCopied';
import noListsYet from '@salesforce/label/c.NoListsYet';
import noListsHelp from '@salesforce/label/c.NoListsHelp';
import subscriberLists from '@salesforce/label/c.SubscriberLists';
import unsubscribed from '@salesforce/label/c.Unsubscribed';

export const labels = {
    activeMembers,
    bounced,
    findList,
    findListsHint,
    importAccount,
    importList,
    listMade,
    importNewList,
    joinedThisWeek,
    listsFound,
    listsNote,
    loading,
    membersNotCopied,
    noListsYet,
    noListsHelp,
    subscriberLists,
    unsubscribed,
};
