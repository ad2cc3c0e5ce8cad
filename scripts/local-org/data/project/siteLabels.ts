/**
 * `Label.Site.passwords_dont_match`: labels that every org has for the pages and controllers of its sites. Each is here with a text made of its name: orgs show a
 * sentence of their own in the visitor's language.
 * Source: Visualforce Developer Guide, "Global Variables" ($Label, $Site); the pages and login controllers that a new org's site consists of.
 */
const NAMES = [
  'authorization_required', 'bandwidth_limit_exceeded', 'change_password', 'change_your_password', 'click_forget_password', 'community_nickname', 'confirm_password', 'email',
  'email_is_required', 'email_us', 'enter_password', 'error', 'error2', 'file_not_found', 'forgot_password', 'forgot_password_confirmation',
  'forgot_your_password_q', 'get_in_touch', 'go_to_login_page', 'in_maintenance', 'invalid_email', 'lastname_is_required', 'limit_exceeded', 'login',
  'login_button', 'login_or_register_first', 'logout', 'new_password', 'new_user_q', 'old_password', 'page_not_found', 'page_not_found_detail',
  'password', 'passwords_dont_match', 'powered_by', 'registration_confirmation', 'site_login', 'site_user_registration', 'sorry_for_inconvenience', 'sorry_for_inconvenience_back_shortly',
  'stay_tuned', 'submit', 'temp_password_sent', 'thank_you_for_registering', 'under_construction', 'user_registration', 'username', 'verify_new_password',
] as const;

/** By `site.<name>`. */
export const SITE_LABELS: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [`site.${name}`, sentence(name)]));

/** `new_user_q` is `New user?`. */
function sentence(name: string): string {
  const words = name.replace(/_q$/, '?').replace(/\d$/, '').replaceAll('_', ' ').replace('dont', "don't");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
