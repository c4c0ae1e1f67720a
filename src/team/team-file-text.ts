// A team's file as the text of a YAML file: a new one, or the one it was read from with only what changed.

import type { ApproachFile } from '../rubric/approach.ts';
import { editedYaml } from '../source/yaml-edit.ts';

/** What a session goes on from. */
export interface TeamFileOrigin {
  readonly file: ApproachFile;
  readonly text: string;
}

const OF_TEAM = `# Where a team stands, from restrictive (1) to expansive (5). What is not here is not known yet.
# goodwork reflect draws it; goodwork check takes it with --approach. Change it in any text editor.
`;
const OF_CLIENTS = `# How clients see a team, from 1 to 5. What is not here is not known yet. No names, and nothing about health.
# goodwork reflect draws it, and lays it beside what the team says. Change it in any text editor.
`;

export function teamFileText(file: ApproachFile, origin: TeamFileOrigin | null): string {
  if (origin !== null) return editedYaml(origin.text, plain(origin.file), plain(file));
  const head = file.for === 'client' ? OF_CLIENTS : OF_TEAM;
  return editedYaml(`${head}approach: 1\n`, { approach: 1 }, plain(file));
}

/** Values as the writer takes them: a file has nothing but these. */
function plain(file: ApproachFile): Parameters<typeof editedYaml>[2] {
  return JSON.parse(JSON.stringify(file)) as Parameters<typeof editedYaml>[2];
}
