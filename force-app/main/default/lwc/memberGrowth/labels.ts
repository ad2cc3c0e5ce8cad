/** The words of this component. */
import activeMembers from '@salesforce/label/c.ActiveMembers';
import bounced from '@salesforce/label/c.Bounced';
import comingsAndGoings from '@salesforce/label/c.ComingsAndGoings';
import joined from '@salesforce/label/c.Joined';
import membersOverTime from '@salesforce/label/c.MembersOverTime';
import now from '@salesforce/label/c.Now';
import periodColumn from '@salesforce/label/c.PeriodColumn';
import sinceMonth from '@salesforce/label/c.SinceMonth';
import sinceToday from '@salesforce/label/c.SinceToday';
import sinceWeek from '@salesforce/label/c.SinceWeek';
import sinceYear from '@salesforce/label/c.SinceYear';
import sinceYesterday from '@salesforce/label/c.SinceYesterday';
import thisMonth from '@salesforce/label/c.ThisMonth';
import thisWeek from '@salesforce/label/c.ThisWeek';
import thisYear from '@salesforce/label/c.ThisYear';
import today from '@salesforce/label/c.Today';
import unsubscribed from '@salesforce/label/c.Unsubscribed';
import yesterday from '@salesforce/label/c.Yesterday';

export const labels = {
    activeMembers,
    bounced,
    comingsAndGoings,
    joined,
    membersOverTime,
    now,
    periodColumn,
    sinceMonth,
    sinceToday,
    sinceWeek,
    sinceYear,
    sinceYesterday,
    thisMonth,
    thisWeek,
    thisYear,
    today,
    unsubscribed,
    yesterday,
};
