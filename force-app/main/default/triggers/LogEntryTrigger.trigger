trigger LogEntryTrigger on LogEntry__e(after insert) {
    new LogEntryHandler().save(Trigger.new);
}
