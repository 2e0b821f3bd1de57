/** What somebody is told of calls; each has its words `notice.<kind>`. */
export const callNotices = ['call-opened', 'call-closed', 'call-answered', 'call-replied'] as const;

/** What the log keeps of decisions about calls; each has its words `audit.<act>`. */
export const callActs = ['call-closed'] as const;
