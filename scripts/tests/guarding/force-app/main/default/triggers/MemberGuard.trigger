/** A customer's trigger that lets nobody link a subscriber whose name is not checked. */
trigger MemberGuard on ListMember__c(before update) {
    for (ListMember__c member : Trigger.new) {
        if (member.FullName__c == 'Unchecked' && member.Contact__c != null) {
            member.addError('Check the name first');
        }
    }
}
