import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
// Vite makes this import the address of the file; the linter looks into the file itself.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { OFFLINE, ProblemError, readProblem } from '../api/problem.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** A document being shown, or why it cannot be. */
export interface OpenedPdf {
  readonly pdf?: PDFDocumentProxy;
  readonly error?: unknown;
}

function explain(error: unknown): Error {
  if (!(error instanceof Error)) return new ProblemError(OFFLINE);
  if (error.name === 'PasswordException')
    return new ProblemError({
      status: 422,
      code: 'pdf.password',
      title: '这份文件设有打开密码',
      detail: '页面上不能显示。请请对方提交去除密码的文件，或下载原件查看。',
    });
  if (error.name === 'InvalidPDFException')
    return new ProblemError({
      status: 422,
      code: 'pdf.damaged',
      title: '这份文件已损坏，不能显示',
      detail: '原件按收到时的样子保存，可以下载查看；必要时请对方重新提交。',
    });
  if ('status' in error && typeof error.status === 'number' && error.status >= 400)
    return new ProblemError(readProblem(error.status, undefined));
  return new ProblemError(OFFLINE);
}

/** Opens a PDF by ranges: only the parts of the file that the shown pages need are fetched. */
export function usePdf(url: string, attempt: number): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf & { readonly of: string }>({ of: '' });
  const of = `${attempt} ${url}`;
  useEffect(() => {
    const task = getDocument({
      url,
      withCredentials: true,
      rangeChunkSize: 256 * 1024,
      disableAutoFetch: true,
      disableStream: true,
      cMapUrl: '/pdfjs/cmaps/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      iccUrl: '/pdfjs/iccs/',
      wasmUrl: '/pdfjs/wasm/',
      useWasm: false, // a strict CSP allows no WebAssembly; pdf.js has decoders in JavaScript
      enableXfa: false,
    });
    let live = true;
    task.promise.then(
      (pdf) => live && setOpened({ of, pdf }),
      (error: unknown) => live && setOpened({ of, error: explain(error) }),
    );
    return () => {
      live = false;
      void task.destroy();
    };
  }, [url, of]);
  return opened.of === of ? opened : {};
}
