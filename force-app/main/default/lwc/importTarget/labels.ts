/** The words of this component. */
import list from '@salesforce/label/c.ImportList';
import made from '@salesforce/label/c.ImportListMade';
import newList from '@salesforce/label/c.ImportNewList';

export const labels = { list, made, newList };
