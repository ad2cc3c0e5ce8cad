trigger ChapterWatch on Chapter__c(before insert) {
    for (Chapter__c chapter : Trigger.new) {
        if (chapter.Pages__c == 404) {
            String nothing;
            nothing.length();
        }
        if (chapter.Pages__c == 405) {
            chapter.addError(new DmlException().getStackTraceString());
        }
    }
}
