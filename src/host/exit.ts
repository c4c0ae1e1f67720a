// What each exit code means; `--help` and docs/commands.md say the same.
export const EXIT = { done: 0, found: 1, unusable: 2, unread: 3, bug: 70, interrupted: 130 } as const;
