trigger FieldMappingTrigger on FieldMapping__c(before insert, before update) {
    new FieldMappingHandler().check(Trigger.new);
}
