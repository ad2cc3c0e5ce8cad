/** The words of this component. */
import email from '@salesforce/label/c.ImportRowEmail';
import fix from '@salesforce/label/c.ImportRowFix';
import noAddress from '@salesforce/label/c.ImportRowNoAddress';
import open from '@salesforce/label/c.ImportRowOpen';
import outcome from '@salesforce/label/c.ImportRowOutcome';
import reason from '@salesforce/label/c.ImportRowReason';
import table from '@salesforce/label/c.ImportRowTable';

export const labels = { email, fix, noAddress, open, outcome, reason, table };
