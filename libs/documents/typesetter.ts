import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';
import { Coverage } from './coverage.js';
import { FONT_PATHS, readRegularFaces } from './fonts.js';
import { printableThroughout } from './printable.js';

/** Beside the sources and, copied by the build, beside the compiled code. */
export const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));

/** Results not used for this many documents leave the compiler's memory; what templates share stays warm. */
const CACHE_AGE = 2;

export interface Typeset {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Turns a template and data into PDF/A-2a. One per process: it holds the fonts and is not cheap to open. */
export class Typesetter {
  private readonly compiler: NodeCompiler;
  private readonly coverage = new Coverage(readRegularFaces());

  constructor(fontPaths: readonly string[] = FONT_PATHS) {
    this.compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [...fontPaths] }] });
  }

  /**
   * @param template file name within the templates' folder
   * @param inputs pictures the template asks for by name, as SVG
   * @param createdAt seconds since 1970-01-01T00:00:00Z, written into the file so that equal data give equal bytes
   * @throws TypesettingError on any error and on any warning: a missing font is but a warning, and a blank page
   */
  typeset(template: string, data: unknown, inputs: Readonly<Record<string, string>>, createdAt: number): Typeset {
    const text = JSON.stringify(printableThroughout(data, this.coverage));
    try {
      return this.compile({ mainFilePath: TEMPLATES + template, inputs: { ...inputs, data: text } }, template, createdAt);
    } catch (error) {
      throw error instanceof TypesettingError ? error : new TypesettingError(template, reasonOf(error));
    } finally {
      this.compiler.evictCache(CACHE_AGE);
    }
  }

  private compile(source: { mainFilePath: string; inputs: Record<string, string> }, template: string, createdAt: number): Typeset {
    const compiled = this.compiler.compile(source);
    const complaint = compiled.takeError() ?? compiled.takeWarnings();
    const document = compiled.result;
    if (complaint || !document) throw new TypesettingError(template, JSON.stringify(complaint?.shortDiagnostics ?? []));
    const bytes = this.compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: createdAt });
    return { bytes, pages: document.numOfPages };
  }
}

/** The template or the fonts are at fault, never the reader's data. */
export class TypesettingError extends Error {
  constructor(template: string, reason: string) {
    super(`${template} cannot be set: ${reason}`);
    this.name = 'TypesettingError';
  }
}

/** The compiler puts its reason into `code`. */
function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}

let shared: Typesetter | undefined;

/** The process's one typesetter, opened when first asked for. */
export function sharedTypesetter(): Typesetter {
  shared ??= new Typesetter();
  return shared;
}
