import { readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file by its path below the project's root; planted ones exist in memory alone. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import: `to` is a path of ours (`libs/domain/errors.ts`), a package (`@nestjs/common`), or a module of Node's (`node:fs`). */
export interface Import {
  readonly from: string;
  readonly line: number;
  readonly to: string;
  readonly written: string;
  /** Gone after compiling: nothing of the other file runs. */
  readonly typesOnly: boolean;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['apps', 'libs', 'workflows', 'migrations', 'test'];

/** Every TypeScript file of the product and its tests; the screens have rules of their own. */
export function readSources(): readonly Source[] {
  return FOLDERS.flatMap(filesUnder)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('apps/web/'))
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

/** Every file below a folder of the project, paths from the root. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length));
}

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source) ?? ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2023, true);
  parsed.set(source, known);
  return known;
}

/** Every node below `node`, itself included, in the order of the text. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const gather = (each: ts.Node): void => {
    nodes.push(each);
    ts.forEachChild(each, gather);
  };
  gather(node);
  return nodes;
}

export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** Every import of a file, whichever way it is written: import, export from, import(), require() and import types. */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(parse(source))) {
    const specifier = specifierOf(node);
    if (specifier === undefined) continue;
    found.push({ from: source.path, line: lineOf(node), to: resolve(source.path, specifier.text), written: specifier.text, typesOnly: isTypesOnly(node) });
  }
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const candidate = candidateOf(node);
  return candidate && ts.isStringLiteralLike(candidate) ? candidate : undefined;
}

function candidateOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return imports ? node.arguments[0] : undefined;
}

function isTypesOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || (node.exportClause !== undefined && onlyTypes(node.exportClause));
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { importClause } = node;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return importClause.name === undefined && importClause.namedBindings !== undefined && onlyTypes(importClause.namedBindings);
}

function onlyTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings): boolean {
  return 'elements' in bindings && bindings.elements.length > 0 && [...bindings.elements].every(({ isTypeOnly }) => isTypeOnly);
}

function resolve(from: string, written: string): string {
  if (written.startsWith('#')) return written.slice(1).replace(/\.js$/, '.ts');
  if (written.startsWith('.')) return normalize(`${dirname(from)}/${written}`).replace(/\.js$/, '.ts');
  if (written.startsWith('node:')) return written;
  return written.split('/', written.startsWith('@') ? 2 : 1).join('/');
}
