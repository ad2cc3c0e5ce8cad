/** The words of this component. */
import activitySent from '@salesforce/label/c.ActivitySent';
import allEmailCampaigns from '@salesforce/label/c.AllEmailCampaigns';
import bounced from '@salesforce/label/c.Bounced';
import campaignsByDate from '@salesforce/label/c.CampaignsByDate';
import campaignsInAll from '@salesforce/label/c.CampaignsInAll';
import campaignsNote from '@salesforce/label/c.CampaignsNote';
import clickRate from '@salesforce/label/c.ClickRate';
import emailCampaign from '@salesforce/label/c.EmailCampaign';
import findCampaign from '@salesforce/label/c.FindCampaign';
import findCampaignHint from '@salesforce/label/c.FindCampaignHint';
import loading from '@salesforce/label/c.Loading';
import noCampaignsYet from '@salesforce/label/c.NoCampaignsYet';
import noCampaignsHelp from '@salesforce/label/c.NoCampaignsHelp';
import openRate from '@salesforce/label/c.OpenRate';
import ratesOfLatest from '@salesforce/label/c.RatesOfLatest';
import recipients from '@salesforce/label/c.Recipients';
import unsubscribed from '@salesforce/label/c.Unsubscribed';

export const labels = {
    activitySent,
    allEmailCampaigns,
    bounced,
    campaignsByDate,
    campaignsInAll,
    campaignsNote,
    clickRate,
    emailCampaign,
    findCampaign,
    findCampaignHint,
    loading,
    noCampaignsYet,
    noCampaignsHelp,
    openRate,
    ratesOfLatest,
    recipients,
    unsubscribed,
};
