/** The words of this component. */
import markDone from '@salesforce/label/c.MarkDone';
import markDoneHelp from '@salesforce/label/c.MarkDoneHelp';
import noOpenEntries from '@salesforce/label/c.NoOpenEntries';
import noOpenEntriesHelp from '@salesforce/label/c.NoOpenEntriesHelp';
import openRecord from '@salesforce/label/c.ImportRowOpen';
import retryAfterConfirming from '@salesforce/label/c.RetryAfterConfirming';
import retryAfterReconnecting from '@salesforce/label/c.RetryAfterReconnecting';
import retryByItself from '@salesforce/label/c.RetryByItself';
import retryFullHelp from '@salesforce/label/c.RetryFullHelp';
import retryListHelp from '@salesforce/label/c.RetryListHelp';
import retryNow from '@salesforce/label/c.RetryNow';
import retryOutboxHelp from '@salesforce/label/c.RetryOutboxHelp';
import retryRunHelp from '@salesforce/label/c.RetryRunHelp';
import whatToDo from '@salesforce/label/c.WhatToDo';

export const labels = {
    markDone,
    markDoneHelp,
    noOpenEntries,
    noOpenEntriesHelp,
    openRecord,
    retryAfterConfirming,
    retryAfterReconnecting,
    retryByItself,
    retryFullHelp,
    retryListHelp,
    retryNow,
    retryOutboxHelp,
    retryRunHelp,
    whatToDo,
};
