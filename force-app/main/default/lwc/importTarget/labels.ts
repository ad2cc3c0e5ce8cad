/** The words of this component. */
import account from '@salesforce/label/c.ImportAccount';
import all from '@salesforce/label/c.ImportScopeAll';
import cancel from '@salesforce/label/c.ImportCancel';
import confirmed from '@salesforce/label/c.ImportOptInConfirmed';
import create from '@salesforce/label/c.ImportCreateList';
import list from '@salesforce/label/c.ImportList';
import loading from '@salesforce/label/c.Loading';
import made from '@salesforce/label/c.ImportListMade';
import newList from '@salesforce/label/c.ImportNewList';
import only from '@salesforce/label/c.ImportScopeOnly';
import optIn from '@salesforce/label/c.ImportOptIn';
import scope from '@salesforce/label/c.ImportScope';
import single from '@salesforce/label/c.ImportOptInSingle';
import title from '@salesforce/label/c.ImportListTitle';

export const labels = {
    account,
    all,
    cancel,
    confirmed,
    create,
    list,
    loading,
    made,
    newList,
    only,
    optIn,
    scope,
    single,
    title
};
