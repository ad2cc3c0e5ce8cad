/** Since this API version database operations that name no access mode run in user mode. Source: Apex Developer Guide, "Set an Access Mode for Database Operations", Versioned Behavior Changes. */
export const USER_MODE_BY_DEFAULT = 67;
