/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import allActivities from '@salesforce/label/c.AllActivities';
import detail from '@salesforce/label/c.Detail';
import emailAddress from '@salesforce/label/c.EmailAddress';
import emailCampaign from '@salesforce/label/c.EmailCampaign';
import happenedAt from '@salesforce/label/c.HappenedAt';
import loading from '@salesforce/label/c.Loading';
import noTracking from '@salesforce/label/c.NoTracking';
import whoDidWhat from '@salesforce/label/c.WhoDidWhat';

export const labels = {
    activity,
    allActivities,
    detail,
    emailAddress,
    emailCampaign,
    happenedAt,
    loading,
    noTracking,
    whoDidWhat,
};
