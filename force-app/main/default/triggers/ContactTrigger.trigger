trigger ContactTrigger on Contact(after insert, after update, after delete) {
    PersonChanges.after(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
