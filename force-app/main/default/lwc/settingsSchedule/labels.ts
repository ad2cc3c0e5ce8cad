/** The words of this component. */
import atHour from '@salesforce/label/c.AtHour';
import everyHowManyHours from '@salesforce/label/c.EveryHowManyHours';
import frequency from '@salesforce/label/c.Frequency';
import healthScheduleMissing from '@salesforce/label/c.HealthScheduleMissing';
import healthScheduleMissingFix from '@salesforce/label/c.HealthScheduleMissingFix';
import hoursInZone from '@salesforce/label/c.HoursInZone';
import onDay from '@salesforce/label/c.OnDay';
import outOfRange from '@salesforce/label/c.OutOfRange';
import quietFrom from '@salesforce/label/c.QuietFrom';
import quietHelp from '@salesforce/label/c.QuietHelp';
import quietTo from '@salesforce/label/c.QuietTo';
import scheduleRunsAsOther from '@salesforce/label/c.ScheduleRunsAsOther';

export const labels = {
    atHour,
    everyHowManyHours,
    frequency,
    healthScheduleMissing,
    healthScheduleMissingFix,
    hoursInZone,
    onDay,
    outOfRange,
    quietFrom,
    quietHelp,
    quietTo,
    scheduleRunsAsOther,
};
