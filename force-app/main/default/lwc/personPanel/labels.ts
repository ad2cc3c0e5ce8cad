/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import addToList from '@salesforce/label/c.AddToList';
import changeAddress from '@salesforce/label/c.ChangeAddress';
import changeMembership from '@salesforce/label/c.ChangeMembership';
import emailHistory from '@salesforce/label/c.EmailHistory';
import emailsInAll from '@salesforce/label/c.EmailsInAll';
import events from '@salesforce/label/c.Events';
import importCountRefused from '@salesforce/label/c.ImportCountRefused';
import isCompany from '@salesforce/label/c.IsCompany';
import isCompanyHelp from '@salesforce/label/c.IsCompanyHelp';
import listArchived from '@salesforce/label/c.ListArchived';
import listDeleted from '@salesforce/label/c.ListDeleted';
import loading from '@salesforce/label/c.Loading';
import memberships from '@salesforce/label/c.Memberships';
import moveToAnotherList from '@salesforce/label/c.MoveToAnotherList';
import newestEventsOnly from '@salesforce/label/c.NewestEventsOnly';
import noViewPermission from '@salesforce/label/c.NoViewPermission';
import notOnAnyList from '@salesforce/label/c.NotOnAnyList';
import notOnAnyListHelp from '@salesforce/label/c.NotOnAnyListHelp';
import openedShare from '@salesforce/label/c.OpenedShare';
import pendingAdd from '@salesforce/label/c.PendingAdd';
import pendingAddress from '@salesforce/label/c.PendingAddress';
import pendingBy from '@salesforce/label/c.PendingBy';
import pendingChanges from '@salesforce/label/c.PendingChanges';
import pendingDelete from '@salesforce/label/c.PendingDelete';
import pendingMove from '@salesforce/label/c.PendingMove';
import pendingUnsubscribe from '@salesforce/label/c.PendingUnsubscribe';
import pendingUpdate from '@salesforce/label/c.PendingUpdate';
import pendingWaiting from '@salesforce/label/c.PendingWaiting';
import personTitle from '@salesforce/label/c.PersonTitle';
import resubscribe from '@salesforce/label/c.Resubscribe';
import since from '@salesforce/label/c.Since';
import takeBack from '@salesforce/label/c.TakeBack';
import takeBackChange from '@salesforce/label/c.TakeBackChange';
import untickFirst from '@salesforce/label/c.UntickFirst';
import takenBack from '@salesforce/label/c.TakenBack';
import unsubscribe from '@salesforce/label/c.Unsubscribe';
import waitingToBeSent from '@salesforce/label/c.WaitingToBeSent';
import why from '@salesforce/label/c.Why';
import whyOnList from '@salesforce/label/c.WhyOnList';

export const labels = {
    activity,
    addToList,
    changeAddress,
    changeMembership,
    emailHistory,
    emailsInAll,
    events,
    importCountRefused,
    isCompany,
    isCompanyHelp,
    listArchived,
    listDeleted,
    loading,
    memberships,
    moveToAnotherList,
    newestEventsOnly,
    noViewPermission,
    notOnAnyList,
    notOnAnyListHelp,
    openedShare,
    pendingAdd,
    pendingAddress,
    pendingBy,
    pendingChanges,
    pendingDelete,
    pendingMove,
    pendingUnsubscribe,
    pendingUpdate,
    pendingWaiting,
    personTitle,
    resubscribe,
    since,
    takeBack,
    takeBackChange,
    untickFirst,
    takenBack,
    unsubscribe,
    waitingToBeSent,
    why,
    whyOnList,
};
