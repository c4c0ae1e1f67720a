// A vacancy as the text of a YAML file: a new one, or the file it was read from with only what changed.

import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { editedYaml } from '../source/yaml-edit.ts';
import type { Vacancy } from './vacancy.ts';
import { recordOf } from './vacancy-record.ts';

/** What a vacancy was read from. */
export interface VacancyOrigin {
  readonly vacancy: Vacancy;
  /** The YAML it stood in; null where it was no YAML that can be changed line by line. */
  readonly yaml: string | null;
}

const HEAD = `# A job offer. What is not here is not known yet.
# Change it in any text editor; examples/blank.yaml explains each line.
`;

export function vacancyText(vacancy: Vacancy, rubric: Rubric, origin: VacancyOrigin | null): string {
  const questions = questionsOf(rubric).map(({ id }) => id);
  if (origin?.yaml != null) {
    const before = recordOf(origin.vacancy, questions, null);
    const text = editedYaml(origin.yaml, before, recordOf(vacancy, questions, null));
    // Lines end as they did.
    return origin.yaml.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  }
  const id = origin === null ? null : vacancy.id;
  return editedYaml(`${HEAD}goodwork: 1\n`, { goodwork: 1 }, recordOf(vacancy, questions, id));
}
