/** The words of this component. */
import markDone from '@salesforce/label/c.MarkDone';
import markDoneHelp from '@salesforce/label/c.MarkDoneHelp';
import noOpenEntries from '@salesforce/label/c.NoOpenEntries';
import noOpenEntriesHelp from '@salesforce/label/c.NoOpenEntriesHelp';
import whatToDo from '@salesforce/label/c.WhatToDo';

export const labels = { markDone, markDoneHelp, noOpenEntries, noOpenEntriesHelp, whatToDo };
