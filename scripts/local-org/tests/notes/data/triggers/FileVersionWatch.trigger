trigger FileVersionWatch on ContentVersion(before insert, after insert, before update, after update) {
    FileTriggerNotes.saw(Trigger.operationType, Trigger.new);
}
