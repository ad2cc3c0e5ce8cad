/** The words of this component. */
import addressBegins from '@salesforce/label/c.AddressBegins';
import addressBeginsHint from '@salesforce/label/c.AddressBeginsHint';
import allStatuses from '@salesforce/label/c.AllStatuses';
import contactOrLead from '@salesforce/label/c.ContactOrLead';
import emailAddress from '@salesforce/label/c.EmailAddress';
import importTargetName from '@salesforce/label/c.ImportTargetName';
import members from '@salesforce/label/c.Members';
import memberStatus from '@salesforce/label/c.MemberStatus';
import nobodyOfStatus from '@salesforce/label/c.NobodyOfStatus';
import noMembers from '@salesforce/label/c.NoMembers';
import noMembersHelp from '@salesforce/label/c.NoMembersHelp';
import statusSince from '@salesforce/label/c.StatusSince';

export const labels = {
    addressBegins,
    addressBeginsHint,
    allStatuses,
    contactOrLead,
    emailAddress,
    importTargetName,
    members,
    memberStatus,
    nobodyOfStatus,
    noMembers,
    noMembersHelp,
    statusSince,
};
