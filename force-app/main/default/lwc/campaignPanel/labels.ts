/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import activityClicked from '@salesforce/label/c.ActivityClicked';
import activityOpened from '@salesforce/label/c.ActivityOpened';
import activitySent from '@salesforce/label/c.ActivitySent';
import activitySpam from '@salesforce/label/c.ActivitySpam';
import allActivities from '@salesforce/label/c.AllActivities';
import bounced from '@salesforce/label/c.Bounced';
import bouncesAndLeavers from '@salesforce/label/c.BouncesAndLeavers';
import campaignResults from '@salesforce/label/c.CampaignResults';
import clickRate from '@salesforce/label/c.ClickRate';
import clicksInAll from '@salesforce/label/c.ClicksInAll';
import detail from '@salesforce/label/c.Detail';
import emailAddress from '@salesforce/label/c.EmailAddress';
import fromSentToClicked from '@salesforce/label/c.FromSentToClicked';
import happenedAt from '@salesforce/label/c.HappenedAt';
import leftAndSpam from '@salesforce/label/c.LeftAndSpam';
import loading from '@salesforce/label/c.Loading';
import noTracking from '@salesforce/label/c.NoTracking';
import openRate from '@salesforce/label/c.OpenRate';
import people from '@salesforce/label/c.People';
import peopleOpened from '@salesforce/label/c.PeopleOpened';
import recipients from '@salesforce/label/c.Recipients';
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
    bouncesAndLeavers,
    campaignResults,
    clickRate,
    clicksInAll,
    detail,
    emailAddress,
    fromSentToClicked,
    happenedAt,
    leftAndSpam,
    loading,
    noTracking,
    openRate,
    people,
    peopleOpened,
    recipients,
    unsubscribed,
    whoDidWhat,
};
