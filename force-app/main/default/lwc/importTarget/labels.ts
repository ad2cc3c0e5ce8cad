/** The words of this component. */
import list from '@salesforce/label/c.ImportList';
import made from '@salesforce/label/c.ImportListMade';
import newList from '@salesforce/label/c.ImportNewList';
import notRead from '@salesforce/label/c.ImportChoicesNotRead';

export const labels = { list, made, newList, notRead };
