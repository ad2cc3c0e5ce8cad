/** A customer's trigger that keeps drafts out of Salesforce campaigns. */
trigger EmailCampaignGuard on EmailCampaign__c(before update) {
    for (EmailCampaign__c sent : Trigger.new) {
        if (sent.CampaignName__c == 'Draft' && sent.SalesforceCampaign__c != null) {
            sent.addError('A draft is no campaign');
        }
    }
}
