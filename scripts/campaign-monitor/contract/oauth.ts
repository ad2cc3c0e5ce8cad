import { integer, object, optional, text } from './schema.ts';

/** Source: API reference, 2.2. */
export const tokens = object('OAuthTokens', 'What the token endpoint answers.', {
  access_token: text,
  expires_in: integer,
  refresh_token: optional(text),
});

export const tokenError = object('OAuthError', 'The one refusal without the envelope of all others.', {
  error: text,
  error_description: optional(text),
});

/** The error that a redirect may carry instead of a code. */
export type ConsentError =
  'invalid_request' | 'unknown_client' | 'invalid_redirect_uri' | 'unknown_scope' | 'access_denied' | 'server_error';
