import { readFileSync } from 'node:fs';

const PROGRAMS = { 'intake-guangzhou': 'intake', supervision: 'supervision', portal: 'portal' } as const;
export type Program = keyof typeof PROGRAMS;

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One route as the committed API description has it, which a comparison keeps equal to the programs. */
export interface Route {
  readonly program: Program;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly body: 'json' | 'upload' | 'none';
  readonly query: readonly string[];
}

export const DESCRIBED_ROUTES: readonly Route[] = Object.entries(PROGRAMS).flatMap(([program, file]) => {
  const { paths } = JSON.parse(readFileSync(new URL(`../../docs/openapi/${file}.json`, import.meta.url), 'utf8')) as Description;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody, parameters = [] }]) => ({
      program: program as Program,
      method: method.toUpperCase(),
      path,
      body: bodyOf(requestBody),
      query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    })),
  );
});

function bodyOf(requestBody: Operation['requestBody']): Route['body'] {
  if (!requestBody) return 'none';
  return 'application/json' in requestBody.content ? 'json' : 'upload';
}
