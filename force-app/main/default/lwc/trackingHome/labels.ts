/** The words of this component. */
import addressBegins from '@salesforce/label/c.AddressBegins';
import addressBeginsHint from '@salesforce/label/c.AddressBeginsHint';
import allEmails from '@salesforce/label/c.AllEmails';
import emailCampaign from '@salesforce/label/c.EmailCampaign';
import emailTrackingHistory from '@salesforce/label/c.EmailTrackingHistory';
import olderCampaigns from '@salesforce/label/c.OlderCampaigns';
import trackingNote from '@salesforce/label/c.TrackingNote';
import whoDidWhat from '@salesforce/label/c.WhoDidWhat';

export const labels = {
    addressBegins,
    addressBeginsHint,
    allEmails,
    emailCampaign,
    emailTrackingHistory,
    olderCampaigns,
    trackingNote,
    whoDidWhat,
};
