/** The words of this component. */
import became from '@salesforce/label/c.Became';
import changedBy from '@salesforce/label/c.ChangedBy';
import loading from '@salesforce/label/c.Loading';
import noChanges from '@salesforce/label/c.NoChanges';

export const labels = { became, changedBy, loading, noChanges };
