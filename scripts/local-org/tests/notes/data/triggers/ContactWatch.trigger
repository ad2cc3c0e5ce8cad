trigger ContactWatch on Contact(before insert, after insert, before update, after update, before delete, after delete) {
    for (Contact person : Trigger.isDelete ? Trigger.old : Trigger.new) {
        Happenings.SEEN.add('Contact ' + Trigger.operationType + (Trigger.isDelete ? ' ' + (person.MasterRecordId != null) : ''));
    }
    if (Trigger.isDelete) {
        Happenings.TASKS_OF_DELETED.add([SELECT COUNT() FROM Task WHERE WhoId IN :Trigger.old]);
    }
}
