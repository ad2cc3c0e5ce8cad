trigger ReportInTrigger on Shop__c(before insert) {
    for (Shop__c shop : Trigger.new) {
        if (shop.Name == 'asks for a report') {
            Reports.ReportManager.runReport([SELECT Id FROM Report LIMIT 1].Id);
        }
    }
}
