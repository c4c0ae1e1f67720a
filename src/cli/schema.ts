// The JSON Schemas that editors use.
import * as z from 'zod';
import { assessmentShape } from '../assess/assessment-shape.ts';
import { approachFileShape } from '../rubric/approach-shape.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { extensionFileShape, rubricFileShape } from '../rubric/rubric-shape.ts';
import { vacancyShape } from '../vacancy/vacancy-shape.ts';
import { SCHEMA_WORDS } from './schema-words.ts';
import { teamConfigShape } from './team-config-shape.ts';

/** The schema of a file of this name, draft 7 (which editors know best), or null. The vacancy's knows the questions of the rubric. */
export function schemaNamed(name: string, rubric: Rubric): object | null {
  const written = (title: string, shape: z.core.$ZodType, id = name) =>
    schemaOf(shape, title, id, SCHEMA_WORDS[name] ?? {});
  switch (name) {
    case 'rubric':
      return written('A rubric of goodwork', z.union([rubricFileShape, extensionFileShape]));
    case 'vacancy':
      return written(
        `A vacancy of goodwork, for the rubric ${rubric.id} ${rubric.version}`,
        vacancyShape(rubric),
        `vacancy:${rubric.id}`,
      );
    case 'approach':
      return written('The approach of a team', approachFileShape);
    case 'config':
      return written('The defaults of a team: goodwork.config.yaml', teamConfigShape);
    case 'assessment':
      return written('What goodwork check --format json prints', assessmentShape);
    default:
      return null;
  }
}

interface JsonSchema {
  readonly [key: string]: unknown;
  description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Record<string, JsonSchema>;
}

function schemaOf(
  shape: z.core.$ZodType,
  title: string,
  id: string,
  words: Readonly<Record<string, string>>,
): object {
  const { $schema, ...rest } = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    // A shape that stands several times is written once.
    reused: 'ref',
  });
  const schema = rest as JsonSchema;
  describe(schema, '', words, (schema.definitions ?? {}) as Record<string, JsonSchema>);
  return { $schema, $id: `urn:goodwork:schema:${id}`, title, ...schema };
}

/** Puts the words beside their keys, and beside those of the maps below, by a name such as hours.paid. */
function describe(
  schema: JsonSchema,
  above: string,
  words: Readonly<Record<string, string>>,
  definitions: Readonly<Record<string, JsonSchema>>,
): void {
  for (const one of schema.anyOf ?? []) describe(one, above, words, definitions);
  const named = definitions[schema.$ref?.split('/').at(-1) ?? ''];
  if (named !== undefined && above === '') describe(named, above, words, definitions);
  const properties = schema.properties ?? {};
  for (const [key, property] of Object.entries(properties)) {
    const name = `${above}${key}`;
    const say = words[name];
    if (say !== undefined && property.description === undefined) {
      // What stands beside a reference is not read: it goes around it.
      const { $ref, ...beside } = property;
      properties[key] = {
        description: say,
        ...($ref === undefined ? property : { ...beside, allOf: [{ $ref }] }),
      };
    }
    if (above === '') describe(property, `${name}.`, words, definitions);
  }
}
