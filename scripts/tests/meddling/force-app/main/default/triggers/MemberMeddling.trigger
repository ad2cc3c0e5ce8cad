/** A customer's trigger that lets nobody of a department into Salesforce campaigns. */
trigger MemberMeddling on CampaignMember(before insert) {
    Meddling.beforeMembers(Trigger.new);
}
