import { ratesOf, tilesOf } from 'c/campaignNumbers';

const TOTALS = { recipients: 110, uniqueOpens: 50, clicks: 20, bounces: 10, unsubscribes: 2, spamComplaints: 1 };

describe('c-campaign-numbers', () => {
    it('counts rates of what was delivered', () => {
        expect(ratesOf(TOTALS)).toEqual({ opened: 0.5, clicked: 0.2 });
        expect(tilesOf(TOTALS, 'Sent in March').map(({ value }) => value)).toEqual(['110', '50%', '20%', '10']);
        expect(tilesOf(TOTALS, 'Sent in March')[0]?.note).toBe('Sent in March');
    });

    it('has no rates where nothing was delivered', () => {
        expect(ratesOf({ ...TOTALS, recipients: 10 })).toEqual({ opened: undefined, clicked: undefined });
        expect(tilesOf({ ...TOTALS, recipients: 0, bounces: 0 }, '')[1]?.value).toBe('–');
    });
});
