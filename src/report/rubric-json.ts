// A rubric for scripts.
import { levelOf, type Rubric } from '../rubric/rubric.ts';

/** The rubric as loaded, for scripts: `rubric show --format json`. */
export function rubricAsJson(rubric: Rubric): object {
  return {
    id: rubric.id,
    version: rubric.version,
    sha256: rubric.sha256,
    dropped: rubric.dropped,
    changed: rubric.changed,
    features: rubric.features.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(({ id: question, ask, measure, decisive, when, unless, options }) => ({
        id: question,
        ask,
        kind: measure === undefined ? 'choice' : 'measured',
        decisive: decisive === true,
        when: when ?? (unless === undefined ? null : {}),
        ...(unless === undefined ? {} : { unless }),
        options: options.map((option) => ({
          is: option.is,
          label: option.label,
          level: levelOf(option),
          caps: option.caps === true,
        })),
      })),
    })),
  };
}
