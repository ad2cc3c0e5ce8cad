/** Where Test.setMock keeps the answerer of a test. */
export const MOCK = Symbol('callout mock');
