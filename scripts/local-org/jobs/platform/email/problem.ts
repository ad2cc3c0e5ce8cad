/** Why an email is not sent. Source: Apex Reference Guide, "SendEmailError Class". */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}
