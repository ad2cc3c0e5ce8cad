/** The words of this component. */
import atHour from '@salesforce/label/c.AtHour';
import everyDay from '@salesforce/label/c.EveryDay';
import everyHour from '@salesforce/label/c.EveryHour';
import everyHowManyHours from '@salesforce/label/c.EveryHowManyHours';
import everyNHours from '@salesforce/label/c.EveryNHours';
import everyQuarterHour from '@salesforce/label/c.EveryQuarterHour';
import everyWeek from '@salesforce/label/c.EveryWeek';
import frequency from '@salesforce/label/c.Frequency';
import hoursInZone from '@salesforce/label/c.HoursInZone';
import neverByItself from '@salesforce/label/c.NeverByItself';
import noQuietHours from '@salesforce/label/c.NoQuietHours';
import onDay from '@salesforce/label/c.OnDay';
import outOfRange from '@salesforce/label/c.OutOfRange';
import quietFrom from '@salesforce/label/c.QuietFrom';
import quietHelp from '@salesforce/label/c.QuietHelp';
import quietTo from '@salesforce/label/c.QuietTo';

export const labels = {
    outOfRange,
    atHour,
    everyDay,
    everyHour,
    everyHowManyHours,
    everyNHours,
    everyQuarterHour,
    everyWeek,
    frequency,
    hoursInZone,
    neverByItself,
    noQuietHours,
    onDay,
    quietFrom,
    quietHelp,
    quietTo,
};
