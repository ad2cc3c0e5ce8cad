trigger BookTexts on Book__c(before insert, before update) {
    for (Book__c book : Trigger.new) {
        Happenings.TEXTS.add(book.ContactEmail__c + '|' + book.Cover__c + '|' + book.Topics__c + '|' + book.Signature__c);
    }
}
