trigger FileLinkWatch on ContentDocumentLink(before insert, after insert, before update, after update) {
    FileTriggerNotes.saw(Trigger.operationType, Trigger.new);
}
