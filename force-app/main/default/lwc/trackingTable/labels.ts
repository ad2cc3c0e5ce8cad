/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import activityClicked from '@salesforce/label/c.ActivityClicked';
import activityOpened from '@salesforce/label/c.ActivityOpened';
import activitySent from '@salesforce/label/c.ActivitySent';
import activitySpam from '@salesforce/label/c.ActivitySpam';
import allActivities from '@salesforce/label/c.AllActivities';
import bounced from '@salesforce/label/c.Bounced';
import detail from '@salesforce/label/c.Detail';
import emailAddress from '@salesforce/label/c.EmailAddress';
import emailCampaign from '@salesforce/label/c.EmailCampaign';
import happenedAt from '@salesforce/label/c.HappenedAt';
import loading from '@salesforce/label/c.Loading';
import noTracking from '@salesforce/label/c.NoTracking';
import unsubscribed from '@salesforce/label/c.Unsubscribed';
import whoDidWhat from '@salesforce/label/c.WhoDidWhat';

export const labels = {
    activity,
    activityClicked,
    activityOpened,
    activitySent,
    activitySpam,
    allActivities,
    bounced,
    detail,
    emailAddress,
    emailCampaign,
    happenedAt,
    loading,
    noTracking,
    unsubscribed,
    whoDidWhat,
};
