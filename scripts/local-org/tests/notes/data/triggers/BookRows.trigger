trigger BookRows on Book__c(before insert) {
    for (Book__c book : Trigger.new) {
        Happenings.NEW_ROWS.add(book.Price__c + ' ' + book.getPopulatedFieldsAsMap().containsKey('Summary__c'));
    }
}
