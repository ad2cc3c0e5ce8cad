/** The words of this component. */
import became from '@salesforce/label/c.Became';
import changedBy from '@salesforce/label/c.ChangedBy';
import byImport from '@salesforce/label/c.JournalByImport';
import byOptOut from '@salesforce/label/c.JournalByOptOut';
import inSalesforce from '@salesforce/label/c.JournalInSalesforce';
import inService from '@salesforce/label/c.JournalInService';
import loading from '@salesforce/label/c.Loading';
import noChanges from '@salesforce/label/c.NoChanges';

export const labels = { became, byImport, byOptOut, changedBy, inSalesforce, inService, loading, noChanges };
