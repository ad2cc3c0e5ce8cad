trigger UserTrigger on User(after update) {
    DeactivatedUsers.look(Trigger.new, Trigger.oldMap);
}
