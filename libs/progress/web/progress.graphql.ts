import { graphql } from '#libs/ui/web';

/** What the viewer did with a lesson. */
export const LessonMarks = graphql(`
  fragment LessonMarks on Lesson {
    myProgress {
      isMarked
      markedOn
      isRuleMet
      isDone
      practised
      answeredRight
    }
  }
`);

/** How far the viewer is in a course, and the colour of its programme. */
export const CourseMarks = graphql(`
  fragment CourseMarks on Course {
    programme {
      slug
      colour
      title(language: $language) {
        text
        language
      }
    }
    myProgress {
      done
      total
    }
  }
`);

/** Records a mark of the viewer. */
export const RecordEventsMutation = graphql(`
  mutation RecordEvents($input: RecordEventsInput!) {
    recordEvents(input: $input) {
      accepted
      refused {
        id
        code
        message
      }
      recoveryWords
      refusal {
        code
        message
      }
    }
  }
`);

/** Takes a mark back. */
export const RetractMarksMutation = graphql(`
  mutation RetractMarks($input: RetractMarksInput!) {
    retractMarks(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Grades an answer. */
export const AnswerQuestionMutation = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      isRight
      isKept
      recoveryWords
      chosen {
        option
        isRight
        feedback
        language
      }
      refusal {
        code
        message
      }
    }
  }
`);

/** Brings a path back. */
export const RecoverPathMutation = graphql(`
  mutation RecoverPath($input: RecoverPathInput!) {
    recoverPath(input: $input) {
      isRecovered
      refusal {
        code
        message
      }
    }
  }
`);

/** Makes the browser forget the path. */
export const LeavePathMutation = graphql(`
  mutation LeavePath {
    leavePath {
      hasLeft
    }
  }
`);

/** Erases the path. */
export const ErasePathMutation = graphql(`
  mutation ErasePath($input: ErasePathInput!) {
    erasePath(input: $input) {
      isErased
      refusal {
        code
        message
      }
    }
  }
`);

/** The whole path of the viewer. */
export const MyPathQuery = graphql(`
  query MyPath($language: LanguageTag!) {
    myPath {
      id
      courses {
        course {
          id
          slug
          source
          title(language: $language) {
            text
            language
          }
          myProgress {
            done
            total
          }
          lessons {
            id
            slug
            point
            rule
            title(language: $language) {
              text
              language
            }
            myProgress {
              isMarked
              markedOn
              isRuleMet
              isDone
              practised
              answeredRight
            }
          }
        }
      }
    }
  }
`);
