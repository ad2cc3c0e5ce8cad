trigger LeadTrigger on Lead(after insert, after update, after delete) {
    PersonChanges.after(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
