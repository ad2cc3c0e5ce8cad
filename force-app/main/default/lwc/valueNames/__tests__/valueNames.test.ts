import {
    activities,
    activityName,
    areaName,
    connectionMethodName,
    memberStatusName,
    memberStatuses,
    runKindName,
    runStateName,
} from 'c/valueNames';

describe('names of values', () => {
    it.each([
        ['the state of a run', runStateName, 'Waiting for Approval', 'c.ImportStateWaiting'],
        ['the kind of a run', runKindName, 'Manual', 'c.RunKindManual'],
        ['a step of a run', areaName, 'Suppressed addresses', 'c.StepSuppressed'],
        ['the area of a log entry', areaName, 'Import preview', 'c.AreaImportPreview'],
        ['the status of a member', memberStatusName, 'Unconfirmed', 'c.StatusUnconfirmed'],
        ['how the org is connected', connectionMethodName, 'API key', 'c.ApiKey'],
        ['a kind of activity', activityName, 'Marked as Spam', 'c.ActivitySpam'],
    ])('calls %s by its label, and one that is unknown as it is', (_what, nameOf, value, label) => {
        expect(nameOf(value)).toBe(label);
        expect(nameOf('Later kind')).toBe('Later kind');
    });

    it('offers them to choose by what they are called', () => {
        expect(memberStatuses[0]).toEqual({ label: 'c.StatusActive', value: 'Active' });
        expect(activities.at(-1)).toEqual({ label: 'c.ActivitySpam', value: 'Marked as Spam' });
    });
});
