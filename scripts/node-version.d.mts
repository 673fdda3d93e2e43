/** Flags for nodes and hubs, for those who start them. */
export const MEMORY_FLAGS: readonly string[];
