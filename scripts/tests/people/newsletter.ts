/** Apex that inserts a client and its list `newsletter`. `status`: of the client; `Paused` keeps runs from asking the service about it. */
export const newsletter = (status: 'Active' | 'Paused'): string => `
  CampaignMonitorAccount__c client = new CampaignMonitorAccount__c(Name = 'Harbour', ClientId__c = 'c1', Status__c = '${status}');
  insert client;
  SubscriberList__c newsletter = new SubscriberList__c(Name = 'Newsletter', ListId__c = 'l1', Account__c = client.Id);
  insert newsletter;`;
