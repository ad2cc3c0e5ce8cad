trigger DealWatch on Opportunity(before update, after update) {
    for (Opportunity deal : Trigger.new) {
        Happenings.SEEN.add(Trigger.operationType + ' ' + Trigger.oldMap.get(deal.Id).Amount + ' > ' + deal.Amount);
        if (Trigger.isBefore && deal.Amount > 1000000) {
            deal.addError('Too good to be true');
        }
    }
}
