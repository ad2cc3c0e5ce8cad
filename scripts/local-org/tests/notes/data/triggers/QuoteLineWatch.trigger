trigger QuoteLineWatch on QuoteLineItem(before insert) {
    for (QuoteLineItem line : Trigger.new) {
        Happenings.SEEN.add(line.Product2Id);
        Happenings.NEW_ROWS.add(JSON.serialize(line.getPopulatedFieldsAsMap()) + JSON.serialize(line));
    }
}
