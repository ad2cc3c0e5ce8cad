trigger Asleep on Campaign(before insert) {
    for (Campaign record : Trigger.new) {
        record.Name = 'Named by a trigger that is not active';
    }
}
