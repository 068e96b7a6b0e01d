// A PDF as this page uses it: how many pages it has, a page as a picture, a page as text. pdf.js is behind it, and
// nothing else of the page knows of it. Nothing in a file is run: no scripts, no forms, no links.
import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  RenderingCancelledException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist';
import { PdfError } from './pdf_error';
import workerUrl from './pdf_worker?worker&url';
import type { Source } from './source';

export interface Pdf {
  readonly pages: number;
  /** Draws the page as wide as it is told, in CSS pixels; a later drawing on the same canvas ends an earlier one. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  /** Its text, a paragraph a line that the page breaks. */
  text(page: number): Promise<string[]>;
  close(): void;
}

/** Asked for at a time: a page of a talk is mostly one or two of these. */
const partBytes = 65_536;
/** Phones refuse larger canvases. */
const sideMax = 4096;
const files = new URL('../pdfjs/', new URL(workerUrl, document.baseURI)).href;

/** The strict policy of the page takes the address of a worker only from a policy of ours. */
interface ScriptUrls {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
const { trustedTypes } = globalThis as { trustedTypes?: ScriptUrls };
const trusted = trustedTypes?.createPolicy('convene-slides', { createScriptURL: () => workerUrl });

function newWorker(): Worker {
  return new Worker(trusted?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}

class Parts extends PDFDataRangeTransport {
  private readonly ending = new AbortController();

  constructor(
    private readonly source: Source,
    private readonly lost: () => void,
  ) {
    super(source.bytes, null);
  }

  override requestDataRange(begin: number, end: number): void {
    this.source.read(begin, end, this.ending.signal).then(
      (bytes) => this.onDataRange(begin, bytes),
      () => this.lost(), // pdf.js would wait for this part for ever
    );
  }

  override abort(): void {
    this.ending.abort();
  }
}

export async function openPdf(source: Source): Promise<Pdf> {
  const port = newWorker();
  const worker = PDFWorker.create({ port: port as never });
  let lose = (_reason: PdfError): void => undefined;
  const losing = new Promise<never>((_resolve, reject) => (lose = reject));
  losing.catch(() => undefined);
  const parts = new Parts(source, () => lose(new PdfError('unreachable')));
  const task = getDocument({
    range: parts,
    worker,
    rangeChunkSize: partBytes,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: `${files}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    verbosity: 0,
  });
  const close = (): void => {
    parts.abort();
    void task.destroy().finally(() => port.terminate());
  };
  try {
    return new OpenPdf(await Promise.race([task.promise, losing]), losing, close);
  } catch (error) {
    close();
    throw troubleOf(error);
  }
}

function troubleOf(error: unknown): PdfError {
  if (error instanceof PdfError) return error;
  return new PdfError(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken');
}

class OpenPdf implements Pdf {
  readonly pages: number;
  private readonly drawings = new WeakMap<HTMLCanvasElement, { cancel(): void }>();

  constructor(
    private readonly file: PDFDocumentProxy,
    private readonly losing: Promise<never>,
    readonly close: () => void,
  ) {
    this.pages = file.numPages;
  }

  async draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
    this.drawings.get(canvas)?.cancel();
    const page = await this.page(number);
    const plain = page.getViewport({ scale: 1 });
    const wanted = (width / plain.width) * window.devicePixelRatio;
    const scale = Math.min(wanted, sideMax / plain.width, sideMax / plain.height);
    const viewport = page.getViewport({ scale });
    // Drawn beside the one that is shown: nothing flickers, and what comes too late is thrown away.
    const sheet = document.createElement('canvas');
    sheet.width = Math.max(1, Math.floor(viewport.width));
    sheet.height = Math.max(1, Math.floor(viewport.height));
    const drawing = page.render({ canvas: sheet, viewport });
    this.drawings.set(canvas, drawing);
    try {
      await this.unlessLost(drawing.promise);
    } catch (error) {
      if (error instanceof RenderingCancelledException) return;
      throw error;
    }
    if (this.drawings.get(canvas) !== drawing) return;
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  }

  async text(number: number): Promise<string[]> {
    const page = await this.page(number);
    const { items } = await this.unlessLost(page.getTextContent());
    const lines = [''];
    for (const item of items) {
      if (!('str' in item)) continue;
      lines[lines.length - 1] += item.str;
      if (item.hasEOL) lines.push('');
    }
    return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  }

  private page(number: number): Promise<PDFPageProxy> {
    return this.unlessLost(this.file.getPage(number));
  }

  private async unlessLost<Value>(promise: Promise<Value>): Promise<Value> {
    try {
      return await Promise.race([promise, this.losing]);
    } catch (error) {
      if (error instanceof RenderingCancelledException) throw error;
      throw troubleOf(error);
    }
  }
}
