/** A customer's trigger that keeps what waits for strangers out of the org. */
trigger NoteGuard on PendingAction__c(before insert) {
    for (PendingAction__c note : Trigger.new) {
        if (note.EmailAddress__c.startsWith('strange')) {
            note.addError('No strangers');
        }
    }
}
