trigger PurchaseOwner on Purchase__c (before insert) {
    for (Purchase__c purchase : Trigger.new) {
        if (purchase.Name == 'Whose') {
            purchase.Trail__c = purchase.OwnerId;
        }
    }
}
