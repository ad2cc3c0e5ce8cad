/** Its variable begins anew each time, though its class sees it. Source: Apex Developer Guide, "Triggers". */
trigger BookWeights on Book__c(after update) {
    String told;

    class Teller {
        void tell(String weights) {
            told = told == null ? weights : told + ', ' + weights;
        }
    }

    for (Book__c book : Trigger.new) {
        new Teller().tell(Trigger.oldMap.get(book.Id).Weight__c + ' > ' + book.Weight__c);
    }
    Happenings.WEIGHTS.add(told);
}
