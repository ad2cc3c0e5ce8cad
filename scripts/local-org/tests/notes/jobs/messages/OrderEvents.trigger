trigger OrderEvents on Order_Event__e(after insert) {
    EventNotes.handle(Trigger.new);
}
