trigger CampaignWatch on Campaign(after insert) {
    for (CampaignMemberStatus status : [SELECT Label, IsDefault FROM CampaignMemberStatus WHERE CampaignId IN :Trigger.new ORDER BY SortOrder]) {
        Happenings.SEEN.add(status.Label + ' ' + status.IsDefault);
    }
}
