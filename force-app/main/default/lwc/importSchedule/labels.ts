/** The words of this component. */
import afternoon from '@salesforce/label/c.Afternoon';
import both from '@salesforce/label/c.ImportWhenBoth';
import days from '@salesforce/label/c.ImportDays';
import evening from '@salesforce/label/c.Evening';
import hours from '@salesforce/label/c.ImportHours';
import morning from '@salesforce/label/c.Morning';
import night from '@salesforce/label/c.Night';
import now from '@salesforce/label/c.ImportWhenNow';
import owner from '@salesforce/label/c.ImportOwnerNote';
import schedule from '@salesforce/label/c.ImportWhenSchedule';
import title from '@salesforce/label/c.ImportTitle';
import when from '@salesforce/label/c.ImportWhen';

export const labels = { afternoon, both, days, evening, hours, morning, night, now, owner, schedule, title, when };
