trigger BookWeights on Book__c(after update) {
    for (Book__c book : Trigger.new) {
        Happenings.WEIGHTS.add(Trigger.oldMap.get(book.Id).Weight__c + ' > ' + book.Weight__c);
    }
}
