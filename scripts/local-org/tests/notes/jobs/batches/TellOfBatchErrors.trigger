trigger TellOfBatchErrors on BatchApexErrorEvent(after insert) {
    for (BatchApexErrorEvent event : Trigger.new) {
        insert new Contact(
            LastName = event.Phase + ' ' + event.ExceptionType + ' ' + event.Message,
            Description = event.JobScope
        );
    }
}
