trigger FileWatch on ContentDocument(before insert, after insert, before update, after update) {
    FileTriggerNotes.saw(Trigger.operationType, Trigger.new);
}
