/** A customer's trigger that saves the same contacts once more, and refuses some. */
trigger ContactMeddling on Contact(after update) {
    Meddling.afterUpdate(Trigger.new);
}
