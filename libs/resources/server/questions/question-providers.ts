import { AnsweringService } from './answering.service.ts';
import { AnswerReviewResolver } from './answer-review.resolver.ts';
import { AnswerReviewService } from './answer-review.service.ts';
import { AskingResolver } from './asking.resolver.ts';
import { AskingService } from './asking.service.ts';
import { FoundQuestions } from './found-questions.service.ts';
import { OwnQuestions } from './own-questions.ts';
import { PublishedQuestionsService } from './published-questions.service.ts';
import { QuestionEndings } from './question-endings.ts';
import { QuestionLetters } from './question-letters.service.ts';
import { QuestionsResolver } from './questions.resolver.ts';
import { SealedQuestions } from './sealed-questions.service.ts';
import { StudioQuestionsResolver } from './studio-questions.resolver.ts';
import { StudioQuestionsService } from './studio-questions.service.ts';

/** Questions to those who know: asked, answered, decided about and read. */
export const questionProviders = [
  SealedQuestions,
  QuestionLetters,
  AskingService,
  AskingResolver,
  OwnQuestions,
  FoundQuestions,
  AnsweringService,
  AnswerReviewService,
  AnswerReviewResolver,
  StudioQuestionsService,
  StudioQuestionsResolver,
  QuestionEndings,
  PublishedQuestionsService,
  QuestionsResolver,
];
