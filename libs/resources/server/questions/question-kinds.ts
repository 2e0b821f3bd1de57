/** What somebody is told of questions and answers; each has its words `notice.<kind>`. */
export const questionNotices = [
  'question-published',
  'question-closed',
  'question-ended',
  'answer-changes-asked',
  'answer-published',
  'answer-withdrawn',
] as const;

/** What the log keeps of decisions about questions; each has its words `audit.<act>`. */
export const questionActs = ['question-published', 'question-closed', 'question-withdrawn'] as const;
