/** A customer's trigger that saves the same contacts once more, refuses some, and breaks at others. */
trigger ContactMeddling on Contact(before insert, before update, after update) {
    if (Trigger.isBefore) {
        Meddling.before(Trigger.new);
    } else {
        Meddling.afterUpdate(Trigger.new);
    }
}
