/** A customer's trigger that leaves its work to future methods, without a thought of batch jobs. */
trigger ContactLater on Contact(after insert, after update) {
    Later.greet(Trigger.new);
}
