import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES, type Sentence } from '#libs/domain/language.js';
import { Converter } from 'opencc-js';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byLanguage } from './by-language.js';
import { isSentence, say, type Words } from './say.js';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.words.ts'));

const groups: (readonly [string, Words])[] = [];
for (const path of files) {
  const module = (await import(`../${path.replace(/\.ts$/, '.js')}`)) as Readonly<Record<string, Words>>;
  for (const [name, words] of Object.entries(module)) groups.push([`${path} ${name}`, words]);
}

function sentencesOf(words: Words, name = ''): readonly (readonly [string, Sentence])[] {
  return Object.entries(words).flatMap(([key, each]) => (isSentence(each) ? [[`${name}${key}`, each] as const] : sentencesOf(each, `${name}${key}.`)));
}

const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
const namesIn = (words: Words, language: Language): readonly string[] => Object.keys(flat(byLanguage(words, language)));
const flat = (messages: object, name = ''): Record<string, string> =>
  Object.entries(messages).reduce((all, [key, each]) => ({ ...all, ...(typeof each === 'string' ? { [name + key]: each } : flat(each as object, `${name}${key}.`)) }), {});

/** Characters that Traditional has as well, though a Simplified text may mean another by them. */
const IN_BOTH = new Set('后里台干面只了系云表向松占丑才吁斗谷几胡准采回志制范注折症征冲吃布游杯杰群床岩峰烟秋村梁污略泛笋线沈咨布周升吊舍并据贊');
const toTraditional = Converter({ from: 'cn', to: 't' });
const simplifiedIn = (text: string): readonly string[] => [...text].filter((each) => !IN_BOTH.has(each) && toTraditional(each) !== each);

/** What vue-i18n would take for something else than text. */
const isPlain = (text: string): boolean => !/[@]|\{[^}]*[^\w}]|\$t/.test(text);

function faultsOf(sentence: Sentence): readonly string[] {
  const wanted = places(sentence.en).join();
  return [
    ...LANGUAGES.filter((language) => sentence[language].trim() === '').map((language) => `says nothing in ${language}`),
    ...LANGUAGES.filter((language) => places(sentence[language]).join() !== wanted).map((language) => `takes other values in ${language}`),
    ...LANGUAGES.filter((language) => !isPlain(sentence[language])).map((language) => `is not plain in ${language}`),
    ...LANGUAGES.filter((language) => /!|！/.test(sentence[language])).map((language) => `shouts in ${language}`),
    ...simplifiedIn(sentence['zh-Hant']).map((each) => `has simplified ${each}`),
  ];
}

describe('the words of every page', () => {
  it('are found', () => {
    expect(groups.length).toBeGreaterThan(5);
  });

  it.each(groups)('%s: the same names in four languages', (_, words) => {
    const names = namesIn(words, 'zh-Hans');
    expect(names.length).toBeGreaterThan(0);
    for (const language of LANGUAGES) expect(namesIn(words, language)).toEqual(names);
  });

  it.each(groups)('%s: whole sentences, Traditional as it is written', (_, words) => {
    const faults = sentencesOf(words).flatMap(([name, sentence]) => faultsOf(sentence).map((fault) => `${name} ${fault}`));
    expect(faults).toEqual([]);
  });

  it.each([
    [say('一', '一', 'one', ''), 'says nothing in pt'],
    [say('{n}天', '{n}天', '{n} days', 'dias'), 'takes other values in pt'],
    [say('国', '国', 'land', 'país'), 'has simplified 国'],
    [say('好！', '好', 'good', 'bom'), 'shouts in zh-Hans'],
    [say('甲', '甲', 'a@b', 'a'), 'is not plain in en'],
  ])('a fault is seen: %j', (sentence, fault) => {
    expect(faultsOf(sentence)).toEqual([fault]);
  });
});
