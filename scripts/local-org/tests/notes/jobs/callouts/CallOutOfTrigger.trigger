trigger CallOutOfTrigger on Late_Event__e(after insert) {
    for (Late_Event__e event : Trigger.new) {
        if (event.Number__c == 'call out') {
            CalloutContextNotes.callOut();
        }
    }
}
