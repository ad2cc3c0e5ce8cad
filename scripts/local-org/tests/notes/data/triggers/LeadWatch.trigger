trigger LeadWatch on Lead(before update, after update) {
    for (Lead person : Trigger.new) {
        Happenings.SEEN.add('Lead ' + Trigger.operationType + ' ' + Trigger.oldMap.get(person.Id).IsConverted + '>' + person.IsConverted);
        if (person.IsConverted && person.Title == 'Unready') {
            person.addError('Not yet');
        }
    }
}
