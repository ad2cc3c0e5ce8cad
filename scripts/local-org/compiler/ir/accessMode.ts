/** Since this API version database operations that name no access mode run in user mode. Source: Apex Developer Guide, "Set an Access Mode for Database Operations", Versioned Behavior Changes. */
export const USER_MODE_BY_DEFAULT = 67;

/** What an org says where an anonymous block itself asks for system mode. */
export const NO_SYSTEM_MODE = 'Cannot use SYSTEM_MODE access level in anonymous execution of Apex.';
