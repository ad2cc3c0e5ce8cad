/** The words of this component. */
import activeMembers from '@salesforce/label/c.ActiveMembers';
import addressBegins from '@salesforce/label/c.AddressBegins';
import addressBeginsHint from '@salesforce/label/c.AddressBeginsHint';
import bounced from '@salesforce/label/c.Bounced';
import contactOrLead from '@salesforce/label/c.ContactOrLead';
import deletedMembers from '@salesforce/label/c.DeletedMembers';
import emailAddress from '@salesforce/label/c.EmailAddress';
import findMembers from '@salesforce/label/c.FindMembers';
import importMore from '@salesforce/label/c.ImportMore';
import importTargetName from '@salesforce/label/c.ImportTargetName';
import joinedThisWeek from '@salesforce/label/c.JoinedThisWeek';
import loading from '@salesforce/label/c.Loading';
import members from '@salesforce/label/c.Members';
import memberStatus from '@salesforce/label/c.MemberStatus';
import noMembers from '@salesforce/label/c.NoMembers';
import noMembersHelp from '@salesforce/label/c.NoMembersHelp';
import statusSince from '@salesforce/label/c.StatusSince';
import thisYearCount from '@salesforce/label/c.ThisYearCount';
import unsubscribed from '@salesforce/label/c.Unsubscribed';

export const labels = {
    activeMembers,
    addressBegins,
    addressBeginsHint,
    bounced,
    contactOrLead,
    deletedMembers,
    emailAddress,
    findMembers,
    importMore,
    importTargetName,
    joinedThisWeek,
    loading,
    members,
    memberStatus,
    noMembers,
    noMembersHelp,
    statusSince,
    thisYearCount,
    unsubscribed
};
