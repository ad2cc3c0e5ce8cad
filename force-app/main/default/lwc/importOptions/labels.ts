/** The words of this component. */
import always from '@salesforce/label/c.ImportOptAlways';
import clear from '@salesforce/label/c.ImportOptClear';
import clearHelp from '@salesforce/label/c.ImportOptClearHelp';
import limit from '@salesforce/label/c.ImportOptLimit';
import optOut from '@salesforce/label/c.ImportOptOptOut';
import optOutHelp from '@salesforce/label/c.ImportOptOptOutHelp';
import percent from '@salesforce/label/c.ImportOptPercent';
import remove from '@salesforce/label/c.ImportOptRemove';
import removeHelp from '@salesforce/label/c.ImportOptRemoveHelp';
import resubscribe from '@salesforce/label/c.ImportOptResubscribe';
import resubscribeHelp from '@salesforce/label/c.ImportOptResubscribeHelp';
import start from '@salesforce/label/c.ImportOptStart';
import startHelp from '@salesforce/label/c.ImportOptStartHelp';
import warnBack from '@salesforce/label/c.ImportWarnBack';
import warnings from '@salesforce/label/c.ImportWarnings';
import warnNoGuard from '@salesforce/label/c.ImportWarnNoGuard';
import warnOptOut from '@salesforce/label/c.ImportWarnOptOut';

export const labels = {
    always,
    clear,
    clearHelp,
    limit,
    optOut,
    optOutHelp,
    percent,
    remove,
    removeHelp,
    resubscribe,
    resubscribeHelp,
    start,
    startHelp,
    warnBack,
    warnings,
    warnNoGuard,
    warnOptOut,
};
