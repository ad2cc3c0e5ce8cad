/** The words of this component. */
import client from '@salesforce/label/c.Client';
import contacts from '@salesforce/label/c.KindContacts';
import findList from '@salesforce/label/c.FindList';
import importColActions from '@salesforce/label/c.ImportColActions';
import importList from '@salesforce/label/c.ImportList';
import leads from '@salesforce/label/c.KindLeads';
import listCreates from '@salesforce/label/c.ListCreates';
import listCreatesNothing from '@salesforce/label/c.ListCreatesNothing';
import listDoes from '@salesforce/label/c.ListDoes';
import listsAndPeople from '@salesforce/label/c.ListsAndPeople';
import listsAndPeopleHelp from '@salesforce/label/c.ListsAndPeopleHelp';
import loading from '@salesforce/label/c.Loading';
import moreListsFound from '@salesforce/label/c.MoreListsFound';
import noListsYet from '@salesforce/label/c.NoListsYet';
import noListsYetHelp from '@salesforce/label/c.NoListsYetHelp';
import personAccounts from '@salesforce/label/c.PersonAccounts';
import ruleUnsaved from '@salesforce/label/c.RuleUnsaved';
import setUp from '@salesforce/label/c.SetUp';
import setUpList from '@salesforce/label/c.SetUpList';
import shownBelow from '@salesforce/label/c.ShownBelow';
import whatItDoes from '@salesforce/label/c.WhatItDoes';

export const labels = {
    client,
    contacts,
    findList,
    importColActions,
    importList,
    leads,
    listCreates,
    listCreatesNothing,
    listDoes,
    listsAndPeople,
    listsAndPeopleHelp,
    loading,
    moreListsFound,
    noListsYet,
    noListsYetHelp,
    personAccounts,
    ruleUnsaved,
    setUp,
    setUpList,
    shownBelow,
    whatItDoes,
};
