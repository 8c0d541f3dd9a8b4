import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Noto Sans SC holds all of GBK, Noto Sans HK all of HKSCS-2004; names from Hong Kong and Macao need both. */
const FAMILIES = [
  { directory: packageDirectory('@expo-google-fonts/noto-sans-sc'), face: 'NotoSansSC' },
  { directory: packageDirectory('@expo-google-fonts/noto-sans-hk'), face: 'NotoSansHK' },
] as const;

/** Folders of the regular and bold faces of both families. */
export const FONT_PATHS: readonly string[] = FAMILIES.flatMap(({ directory }) => [
  join(directory, '400Regular'),
  join(directory, '700Bold'),
]);

/** The regular faces; the bold ones hold the same characters. */
export function readRegularFaces(): readonly Buffer[] {
  return FAMILIES.map(({ directory, face }) => readFileSync(join(directory, '400Regular', `${face}_400Regular.ttf`)));
}

function packageDirectory(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
