import ts from 'typescript';
import { type Import, importsOf, lineOf, nodesOf, parse, type Source } from './sources.js';

/** What a workflow's code may come from besides our own: it runs again from the beginning at every replay. */
const ENGINE: ReadonlySet<string> = new Set(['@temporalio/workflow', '@temporalio/common']);
const OURS = /^(libs\/domain\/|workflows\/)/;

/** Every file the bundle is made of, from the entry on, with what it must not contain. Types leave no trace in it. */
export function bundleOf(entry: string, sources: readonly Source[]): { readonly files: readonly Source[]; readonly foreign: readonly Import[] } {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const files = new Map<string, Source>();
  const foreign: Import[] = [];
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = byPath.get(path);
    if (!source || files.has(path)) continue;
    files.set(path, source);
    for (const each of importsOf(source).filter(({ typesOnly }) => !typesOnly)) {
      if (OURS.test(each.to)) waiting.push(each.to);
      else if (!ENGINE.has(each.to)) foreign.push(each);
    }
  }
  return { files: [...files.values()], foreign };
}

/** Names that stand for the world outside: what they answer differs from run to run, or from machine to machine. */
const WORLD: ReadonlySet<string> = new Set([
  'process', 'performance', 'crypto', 'globalThis', 'global', 'fetch', 'require', 'console', 'Intl', 'WeakRef', 'FinalizationRegistry',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval',
]);
const WORLDLY_MEMBERS: ReadonlySet<string> = new Set(['Date.now', 'Math.random']);
/** Methods that answer by the machine's zone or locale. */
const BY_MACHINE =
  /^(toLocale(String|DateString|TimeString|UpperCase|LowerCase)|localeCompare|getTimezoneOffset|toDateString|toTimeString|(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/** Where a file of the domain reaches for clock, chance, timers, the process, or the machine's zone and locale. */
export function worldlyUses(source: Source): readonly string[] {
  return nodesOf(parse(source)).flatMap((node) => {
    const use = worldlyUse(node);
    return use === undefined ? [] : [`${source.path}:${lineOf(node)} ${use}`];
  });
}

function worldlyUse(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const member = `${node.expression.getText()}.${node.name.text}`;
    return WORLDLY_MEMBERS.has(member) || BY_MACHINE.test(node.name.text) ? member : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return (node.arguments?.length ?? 0) === 1 ? undefined : 'new Date() of now or of local parts';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return ts.isIdentifier(node) && WORLD.has(node.text) && isGlobal(node) ? node.text : undefined;
}

/** Whether a name stands for the global of that name: not a member, a key, a parameter or a declaration of the file's own. */
function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeNode(parent) || ts.isPropertySignature(parent) || ts.isImportSpecifier(parent)) return false;
  const declares = 'name' in parent && parent.name === node;
  return !declares && !declaredIn(node.getSourceFile(), node.text);
}

function declaredIn(file: ts.SourceFile, name: string): boolean {
  return nodesOf(file).some((node) => (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node)) && node.name?.getText() === name);
}
