trigger ContactTrigger on Contact(after update, after delete) {
    if (Trigger.isUpdate) {
        PersonChanges.updated(Trigger.new, Trigger.oldMap);
    } else {
        PersonChanges.deleted(Trigger.old);
    }
}
