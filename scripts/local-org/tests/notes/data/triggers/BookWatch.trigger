trigger BookWatch on Book__c(before update, after update) {
    for (Book__c book : Trigger.new) {
        Happenings.SEEN.add(Trigger.operationType + ' ' + Trigger.oldMap.get(book.Id).TimesLent__c + ' > ' + book.TimesLent__c);
    }
}
