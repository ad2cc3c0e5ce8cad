trigger ParcelWatch on Parcel__c(before insert, after insert) {
    for (Parcel__c parcel : Trigger.new) {
        Happenings.SOURCES.add(parcel.isClone() ? parcel.getCloneSourceId() : null);
    }
}
