/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import activityClicked from '@salesforce/label/c.ActivityClicked';
import activityOpened from '@salesforce/label/c.ActivityOpened';
import activitySent from '@salesforce/label/c.ActivitySent';
import bounced from '@salesforce/label/c.Bounced';
import campaignResults from '@salesforce/label/c.CampaignResults';
import fromSentToClicked from '@salesforce/label/c.FromSentToClicked';
import howMany from '@salesforce/label/c.HowMany';
import loading from '@salesforce/label/c.Loading';
import unsubscribed from '@salesforce/label/c.Unsubscribed';
import whoDidWhat from '@salesforce/label/c.WhoDidWhat';

export const labels = {
    activity,
    activityClicked,
    activityOpened,
    activitySent,
    bounced,
    campaignResults,
    fromSentToClicked,
    howMany,
    loading,
    unsubscribed,
    whoDidWhat,
};
