/** A customer's trigger that lets no campaign be deleted. */
trigger CampaignGuard on Campaign(before delete) {
    for (Campaign held : Trigger.old) {
        held.addError('Campaigns stay');
    }
}
