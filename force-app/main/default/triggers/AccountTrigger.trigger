trigger AccountTrigger on Account(before delete, after insert, after update, after delete) {
    PersonChanges.ofAccounts(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
