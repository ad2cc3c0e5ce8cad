trigger ContactTrigger on Contact(after update, after delete) {
    PersonChanges.after(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
