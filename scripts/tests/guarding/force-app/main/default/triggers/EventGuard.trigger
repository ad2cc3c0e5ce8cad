/** A customer's trigger that lets nobody link events from an unknown region. */
trigger EventGuard on EmailTracking__c(before update) {
    for (EmailTracking__c event : Trigger.new) {
        if (event.City__c == 'Elsewhere' && event.Region__c == null) {
            event.addError('Not ours');
        }
    }
}
