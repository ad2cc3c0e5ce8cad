/** Writes down what happened to accounts. */
trigger AccountChanges on AccountChangeEvent(after insert) {
    for (AccountChangeEvent event : Trigger.new) {
        EventBus.ChangeEventHeader header = event.ChangeEventHeader;
        insert new Task(Subject = header.getChangeType() + ' ' + header.getEntityName(), Description = String.join(header.changedFields, ','), WhatId = header.changeType == 'DELETE' ? null : header.getRecordIds()[0]);
    }
}
