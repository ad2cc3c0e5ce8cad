trigger PersonCreationRuleTrigger on PersonCreationRule__c(before insert, before update) {
    new PersonRuleHandler().check(Trigger.new);
}
