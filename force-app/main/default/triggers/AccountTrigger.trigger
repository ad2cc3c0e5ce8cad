trigger AccountTrigger on Account(before delete, after update, after delete) {
    if (Trigger.isBefore) {
        PersonChanges.beforeAccountsGo(Trigger.oldMap.keySet());
    } else {
        PersonChanges.afterAccounts(Trigger.operationType, Trigger.new, Trigger.oldMap);
    }
}
