/** The words of this component. */
import access from '@salesforce/label/c.Access';
import accessChanged from '@salesforce/label/c.AccessChanged';
import accessExplained from '@salesforce/label/c.AccessExplained';
import accessNotChanged from '@salesforce/label/c.AccessNotChanged';
import findUser from '@salesforce/label/c.FindUser';
import findUserHint from '@salesforce/label/c.FindUserHint';
import inactiveUser from '@salesforce/label/c.InactiveUser';
import loading from '@salesforce/label/c.Loading';
import moreUsers from '@salesforce/label/c.MoreUsers';
import noMatch from '@salesforce/label/c.NoMatch';
import noMatchHelp from '@salesforce/label/c.NoMatchHelp';
import noUsers from '@salesforce/label/c.NoUsers';
import noUsersHelp from '@salesforce/label/c.NoUsersHelp';
import setAdmin from '@salesforce/label/c.SetAdmin';
import setAdminHelp from '@salesforce/label/c.SetAdminHelp';
import setMarketing from '@salesforce/label/c.SetMarketing';
import setMarketingHelp from '@salesforce/label/c.SetMarketingHelp';
import setByGroup from '@salesforce/label/c.SetByGroup';
import setOfUser from '@salesforce/label/c.SetOfUser';
import setSyncHelp from '@salesforce/label/c.SetSyncHelp';
import setViewer from '@salesforce/label/c.SetViewer';
import setViewerHelp from '@salesforce/label/c.SetViewerHelp';
import syncUser from '@salesforce/label/c.SyncUser';
import user from '@salesforce/label/c.User';

export const labels = {
    access,
    accessChanged,
    accessExplained,
    accessNotChanged,
    findUser,
    findUserHint,
    inactiveUser,
    loading,
    moreUsers,
    noMatch,
    noMatchHelp,
    noUsers,
    noUsersHelp,
    setAdmin,
    setAdminHelp,
    setMarketing,
    setMarketingHelp,
    setByGroup,
    setOfUser,
    setSyncHelp,
    setViewer,
    setViewerHelp,
    syncUser,
    user,
};
