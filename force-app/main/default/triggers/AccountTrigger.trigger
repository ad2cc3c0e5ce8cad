/** Person accounts only: their contacts fire no triggers. */
trigger AccountTrigger on Account(after update, after delete) {
    if (!PersonAccounts.areOn()) {
        return;
    }
    if (Trigger.isUpdate) {
        PersonChanges.updated(Trigger.new, Trigger.oldMap);
    } else {
        PersonChanges.deleted(Trigger.old);
    }
}
