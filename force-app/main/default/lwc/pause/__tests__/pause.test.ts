import { Pause } from 'c/pause';

describe('c-pause', () => {
    const work = jest.fn();
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    it('does the work after the pause, once', () => {
        new Pause().before(300, work);
        jest.advanceTimersByTime(299);
        expect(work).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1000);
        expect(work).toHaveBeenCalledTimes(1);
    });

    it('begins anew when it is asked again, with the later work', () => {
        const pause = new Pause();
        const later = jest.fn();
        pause.before(300, work);
        jest.advanceTimersByTime(200);
        pause.before(300, later);
        jest.advanceTimersByTime(200);
        expect(later).not.toHaveBeenCalled();
        jest.advanceTimersByTime(100);
        expect(work).not.toHaveBeenCalled();
        expect(later).toHaveBeenCalledTimes(1);
    });

    it('does nothing any more once it is ended', () => {
        const pause = new Pause();
        pause.before(300, work);
        pause.end();
        jest.advanceTimersByTime(1000);
        expect(work).not.toHaveBeenCalled();
    });
});
