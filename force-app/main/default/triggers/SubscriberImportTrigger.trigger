trigger SubscriberImportTrigger on SubscriberImport__c(before update) {
    new ImportOwnerHandler().check(Trigger.new, Trigger.oldMap);
}
