trigger AccountTrigger on Account(after update, after delete) {
    PersonChanges.afterAccounts(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
