import { attempt } from 'c/attempt';
import type { Worker } from 'c/attempt';

describe('c-attempt', () => {
    it('shows that it works, and forgets an earlier error', async () => {
        const worker: Worker = { isBusy: false, error: 'earlier' };
        let during = {};
        const isDone = await attempt(worker, async () => {
            during = { ...worker };
        });
        expect(during).toEqual({ isBusy: true, error: undefined });
        expect(worker).toEqual({ isBusy: false, error: undefined });
        expect(isDone).toBe(true);
    });

    it('keeps the error of work that failed, and is not busy any more', async () => {
        const worker: Worker = { isBusy: false };
        const failure = new Error('no');
        expect(await attempt(worker, () => Promise.reject(failure))).toBe(false);
        expect(worker).toEqual({ isBusy: false, error: failure });
    });
});
