/** Keeps a word out of private messages. */
trigger MessageModeration on ChatterMessage(before insert) {
    for (ChatterMessage message : Trigger.new) {
        if (message.Body.contains('rude')) {
            message.addError('Mind your words');
        }
    }
}
