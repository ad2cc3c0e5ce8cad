trigger CatalogueChanges on Catalogue__ChangeEvent(after insert) {
    for (Catalogue__ChangeEvent event : Trigger.new) {
        Happenings.NEW_ROWS.add(
            event.ChangeEventHeader.getChangeType() + ' ' + event.ExternalId + ' ' + event.Copies__c
        );
    }
}
