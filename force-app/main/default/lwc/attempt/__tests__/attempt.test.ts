import { attempt, attemptTo } from 'c/attempt';
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

    it('says what could not be done, and no more of what failed before', async () => {
        const worker: Worker = { isBusy: false };
        expect(await attemptTo(worker, 'It was not saved', () => Promise.reject(new Error('no')))).toBe(false);
        expect(worker.failed).toBe('It was not saved');
        await attempt(worker, () => Promise.reject(new Error('no')));
        expect(worker.failed).toBeUndefined();
    });

    describe('where a button that is disabled meanwhile had the focus', () => {
        const later = async (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1));
        afterEach(() => document.body.replaceChildren());
        function press(): { worker: Worker; button: HTMLButtonElement } {
            const button = document.createElement('button');
            document.body.append(button);
            button.focus();
            return { worker: { isBusy: false, template: { activeElement: button } }, button };
        }

        it('gives it back when the work failed', async () => {
            const { worker, button } = press();
            await attempt(worker, async () => {
                button.blur();
                return Promise.reject(new Error('no'));
            });
            await later();
            expect(document.activeElement).toBe(button);
        });

        it('leaves who went elsewhere meanwhile where they are', async () => {
            const { worker } = press();
            const other = document.createElement('input');
            document.body.append(other);
            await attempt(worker, async () => {
                other.focus();
                return Promise.reject(new Error('no'));
            });
            await later();
            expect(document.activeElement).toBe(other);
        });

        it('does nothing where the work leads on, or the button is gone', async () => {
            const { worker, button } = press();
            await attempt(worker, async () => Promise.resolve(button.blur()));
            await later();
            expect(document.activeElement).toBe(document.body);
            await attempt(worker, async () => {
                button.remove();
                return Promise.reject(new Error('no'));
            });
            await later();
            expect(document.activeElement).toBe(document.body);
        });
    });
});
