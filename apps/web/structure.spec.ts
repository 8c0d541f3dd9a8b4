import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const AUDIENCES = ['staff', 'supervision', 'portal'];
/** Of the rest of the product the screens may know the domain, and of Element Plus applicants nothing. */
const OURS = /^#libs\/domain\//;

interface File {
  readonly path: string;
  readonly text: string;
}

const files: readonly File[] = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|vue)$/.test(path) && !path.startsWith('api/described/'))
  .map((path) => ({ path, text: readFileSync(HERE + path, 'utf8') }));

const audienceOf = (path: string): string | undefined => AUDIENCES.find((each) => path.startsWith(`${each}/`));
const importsOf = ({ text }: File): readonly string[] => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, written]) => written ?? '');

function strays(file: File): readonly string[] {
  const own = audienceOf(file.path);
  return importsOf(file).filter((written) => {
    if (written.startsWith('#')) return !OURS.test(written);
    if (!written.startsWith('.')) return own === 'portal' && written.startsWith('element-plus');
    const other = audienceOf(normalize(`${dirname(file.path)}/${written}`));
    return other !== undefined && other !== own;
  });
}

/** What the pages' policy would refuse at run time, and what would put in markup unseen. */
const forbidden = ({ path, text }: File): boolean => path.endsWith('.vue') && /\sstyle="|v-html|\son[a-z]+="|<style(?! scoped)/.test(text);

describe('the screens', () => {
  it('keep the audiences apart, and what is shared knows none of them', () => {
    expect(files.filter((file) => file.path !== 'structure.spec.ts' && strays(file).length > 0).map(({ path }) => path)).toEqual([]);
    expect(strays({ path: 'axis/a.ts', text: "import x from '../portal/x.js'" })).toHaveLength(1);
    expect(strays({ path: 'portal/a/b.vue', text: "import x from '../../staff/x.js'; import { ElTable } from 'element-plus';" })).toHaveLength(2);
    expect(strays({ path: 'staff/a.ts', text: "import x from '#libs/persistence/cases.js'" })).toHaveLength(1);
  });

  it('write no script and no style into a page', () => {
    expect(files.filter(forbidden).map(({ path }) => path)).toEqual([]);
    expect(forbidden({ path: 'a.vue', text: '<p style="color: red">' })).toBe(true);
    expect(forbidden({ path: 'a.vue', text: '<p :style="{ top }">' })).toBe(false);
  });

  it('are files that can be read in one go, in folders named after what they hold', () => {
    expect(files.filter(({ path, text }) => !path.endsWith('.words.ts') && text.split('\n').length > 200).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path }) => /(^|\/)(common|utils?|shared|core|helpers?)\//.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('take no way out of the type checker', () => {
    expect(files.filter(({ path, text }) => !path.endsWith('.spec.ts') && /@ts-(ignore|expect-error|nocheck)|eslint-disable|: any\b|as any\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
