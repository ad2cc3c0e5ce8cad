/** The words of this component. */
import both from '@salesforce/label/c.ImportWhenBoth';
import days from '@salesforce/label/c.ImportDays';
import hours from '@salesforce/label/c.ImportHours';
import now from '@salesforce/label/c.ImportWhenNow';
import owner from '@salesforce/label/c.ImportOwnerNote';
import schedule from '@salesforce/label/c.ImportWhenSchedule';
import title from '@salesforce/label/c.ImportTitle';
import when from '@salesforce/label/c.ImportWhen';

export const labels = { both, days, hours, now, owner, schedule, title, when };
