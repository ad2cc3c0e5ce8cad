/** The door of the credentials: named and external credentials, and the secrets behind them. */
export { Credentials } from './credentials.ts';
